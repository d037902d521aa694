/** What the aftermath of a storm shows: what the receivers have noted, held against the tables. Each finds what should not be. */
import type { Aftermath } from './storm';
import type { Reception } from './receivers';

/** Answers are written down together, a moment after they came; a machine that has much else to do takes longer. */
const WRITTEN_AFTER_MS = 5000;

/** What a process had sent before it was killed may be read a moment later. */
const READ_AFTER_MS = 1000;

/** A process finds out late that its connection is gone, and waits a while for the database. */
const NOTICED_AFTER_MS = 7000;

export const lostThoughRecorded = ( { recorded, events }: Aftermath ): string[] =>
	recorded.filter( ( id ) => id !== 'lost' && ! events.has( id ) );

export function neverArrived( { events, receivers, receptions }: Aftermath ): string[] {
	const arrived = new Set( receptions.map( ( { event, receiver } ) => `${ event } at ${ receiver }` ) );
	return [ ...events ]
		.flatMap( ( event ) => receivers.map( ( receiver ) => `${ event } at ${ receiver }` ) )
		.filter( ( pair ) => ! arrived.has( pair ) );
}

export const notDelivered = ( { deliveries }: Aftermath ): string[] =>
	deliveries.filter( ( { status } ) => status !== 'delivered' ).map( ( { id, status } ) => `${ id } is ${ status }` );

export const stillClaimed = ( { deliveries }: Aftermath ): string[] =>
	deliveries.filter( ( { claimed } ) => claimed ).map( ( { id } ) => id );

/** An id stands for one event, a delivery for one event at one receiver, and all its requests for the same bytes. */
export function changedOnTheWay( { receptions }: Aftermath ): string[] {
	const known = new Map< string, string >();
	return receptions
		.filter( ( { delivery, receiver, event, body } ) => {
			const all = `${ receiver } ${ event } ${ body }`;
			const before = known.get( delivery ) ?? all;
			known.set( delivery, before );
			return before !== all;
		} )
		.map( ( { delivery, attempt } ) => nameOf( delivery, attempt ) );
}

/** The log has each attempt once, from the first to the one that arrived. */
export function wrongLogs( { deliveries, attempts }: Aftermath ): string[] {
	const numbers = new Map< string, number[] >();
	const last = new Map< string, number | null >();
	attempts.forEach( ( { delivery, number, statusCode } ) => {
		numbers.set( delivery, [ ...( numbers.get( delivery ) ?? [] ), number ] );
		last.set( delivery, statusCode );
	} );
	return deliveries
		.filter( ( { id, attemptCount } ) => {
			const wanted = Array.from( { length: attemptCount }, ( _, i ) => i + 1 );
			return ( numbers.get( id ) ?? [] ).join() !== wanted.join() || last.get( id ) !== 200;
		} )
		.map(
			( { id, attemptCount } ) => `${ id }: ${ attemptCount } attempts, logged ${ numbers.get( id )?.join() }`
		);
}

/** An attempt that was sent more than once, though its connection held and whoever sent it neither died nor lost the database before it had written it down. */
export function needlessDuplicates( storm: Aftermath ): string[] {
	return [ ...byAttempt( storm.receptions ) ]
		.filter( ( [ , all ] ) => {
			const excused = all.filter( ( reception ) => couldNotBeWritten( reception, storm ) );
			return all.length - 1 > excused.length;
		} )
		.map( ( [ attempt, all ] ) => `${ attempt } by ${ all.map( ( { process } ) => process ).join( ', ' ) }` );
}

export const duplicates = ( { receptions }: Aftermath ): number =>
	[ ...byAttempt( receptions ).values() ].reduce( ( sum, all ) => sum + all.length - 1, 0 );

function byAttempt( receptions: readonly Reception[] ): Map< string, Reception[] > {
	const attempts = new Map< string, Reception[] >();
	for ( const reception of receptions ) {
		const name = nameOf( reception.delivery, reception.attempt );
		attempts.set( name, [ ...( attempts.get( name ) ?? [] ), reception ] );
	}
	return attempts;
}

const nameOf = ( delivery: string, attempt: number ): string => `attempt ${ attempt } of ${ delivery }`;

function couldNotBeWritten( { process, at, endedAt, brokeOff }: Reception, { kills, outages }: Aftermath ): boolean {
	const writtenAt = endedAt + WRITTEN_AFTER_MS;
	const killed = kills.some(
		( kill ) => kill.process === process && kill.at >= at - READ_AFTER_MS && kill.at <= writtenAt
	);
	return brokeOff || killed || outages.some( ( { from, to } ) => writtenAt >= from && at <= to + NOTICED_AFTER_MS );
}

/**
 * A receiver that asked to wait was not left alone. Of an attempt that was sent more than once only one answer is written
 * down, that of whoever held the claim: any of them may be it.
 */
export function importunate( { receptions }: Aftermath ): string[] {
	const attempts = byAttempt( receptions );
	return [ ...attempts.values() ].flatMap( ( all ) => {
		const { delivery, attempt } = all[ 0 ] as Reception;
		const next = attempts.get( nameOf( delivery, attempt + 1 ) )?.[ 0 ];
		return next === undefined || all.some( ( { endedAt, wait = 0 } ) => next.at >= endedAt + wait * 1000 )
			? []
			: [
					`${ nameOf( delivery, attempt + 1 ) } at ${ next.at }, in spite of ${ all
						.map( ( { endedAt, wait = 0 } ) => `${ wait } s asked for at ${ endedAt }` )
						.join( ', ' ) }`,
				];
	} );
}
