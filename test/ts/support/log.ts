import type { DeliveryInFull } from '../../../assets-src/data/deliveries';
import { delivery, idOf } from './deliveries';
import { webhook } from './examples';
import { openApp } from './network';
import type { Asked, Reply } from './server';

interface Options {
	readonly at?: string;
	/** Answers before the log does, where it has something to say. */
	readonly answer?: ( asked: Asked ) => Reply | Promise< Reply > | undefined;
}

/** The log's screen over deliveries that can change, newest first: it does what it is told, and keeps it. */
export function openLog( deliveries: DeliveryInFull[], { at = '', answer = () => undefined }: Options = {} ) {
	const webhooks = [ webhook(), webhook( { id: 'wh_00000000000000000000000002', name: 'CRM' } ) ];
	return openApp( {
		webhooks,
		at: `&screen=deliveries${ at }`,
		answer: ( asked ) => answer( asked ) ?? logAnswer( deliveries, asked ),
	} );
}

function logAnswer( deliveries: DeliveryInFull[], { path }: Asked ): Reply | undefined {
	const [ , id, verb ] = /^\/deliveries(?:\/(\w+)(?:\/(\w+))?)?/.exec( path ) ?? [];
	if ( ! path.startsWith( '/deliveries' ) ) {
		return undefined;
	}
	const index = deliveries.findIndex( ( one ) => one.id === id );
	const found = deliveries[ index ];
	if ( found === undefined ) {
		const shown = deliveries.slice( 0, 20 );
		return { body: shown, headers: { 'X-WP-Total': String( deliveries.length ) } };
	}
	if ( verb === undefined ) {
		return { body: { ...found, attempts: [] } };
	}
	if ( verb === 'resend' ) {
		const again = waiting( { id: idOf( 100 + deliveries.length ), created_at: new Date().toISOString() } );
		deliveries.unshift( again );
		return { status: 202, body: again };
	}
	const changed = verb === 'cancel' ? { ...found, status: 'cancelled' as const } : found;
	deliveries[ index ] = changed;
	return { body: changed };
}

export function failed( given: Parameters< typeof delivery >[ 0 ] = {} ): DeliveryInFull {
	return delivery( {
		status: 'failed',
		...given,
		details: { reason_short: '503 Service Unavailable', can_resend: true, ...given.details },
	} );
}

export function waiting( given: Parameters< typeof delivery >[ 0 ] = {} ): DeliveryInFull {
	return delivery( {
		status: 'waiting',
		next_try_at: new Date( Date.now() + 3_600_000 ).toISOString(),
		finished_at: null,
		...given,
		details: { can_cancel: true, can_try: true, ...given.details },
	} );
}

/** What was asked to be done, in order. */
export function done( log: readonly Asked[] ): string[] {
	return log
		.filter( ( { method } ) => method !== 'GET' )
		.map( ( { method, path } ) => `${ method } ${ path.replace( '?context=edit', '' ) }` );
}
