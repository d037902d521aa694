/** A network on which everything goes wrong for a while, and then nothing any more. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../../tools/lib/paths';
import type { Stack } from '../../../tools/stack/stack';
import { sql, sqlNumber } from '../../../tools/stack/sql';
import { Crew, type Kill } from './crew';
import { network } from './network';
import { PassingTime } from './passing-time';
import { Random } from './random';
import { Receivers, type Reception } from './receivers';

export interface Plan {
	seed: number;
	/** It lasts until so many requests have arrived, so many workers were killed, and the database went away so often; */
	requests: number;
	kills: number;
	outages: number;
	/** but no longer than this, on a machine that has much else to do. */
	seconds: number;
	workers: number;
	eventsPerSecond: number;
	/** Whether a killed process's claims last as long as they do in life: a minute. */
	realLeases: boolean;
	/** How long it may take at the most until all is delivered, once all is well. */
	calmSeconds: number;
}

export interface Outage {
	from: number;
	to: number;
}

/** What is known afterwards. */
export interface Aftermath {
	receivers: string[];
	receptions: readonly Reception[];
	kills: readonly Kill[];
	outages: readonly Outage[];
	/** What the process that records events was told: their ids, or "lost". */
	recorded: readonly string[];
	/** Ids of the events that are in the table. */
	events: ReadonlySet< string >;
	eventsWithoutPosition: number;
	deliveries: readonly DeliveryRow[];
	attempts: readonly AttemptRow[];
	/** When all was well again. */
	calmAt: number;
	/** What the database refused, each once. */
	refusals: readonly string[];
}

export interface DeliveryRow {
	id: string;
	event: string;
	status: string;
	attemptCount: number;
	claimed: boolean;
}

export interface AttemptRow {
	delivery: string;
	number: number;
	statusCode: number | null;
}

const TABLE = 'wp_multisite_webhooks';

export async function storm( plan: Plan ): Promise< Aftermath > {
	const random = new Random( plan.seed );
	const notes = mkdtempSync( join( tmpdir(), 'multisite-webhooks-chaos-' ) );
	const receivers = await Receivers.start( random );
	const stack = await networkFor( receivers );
	const crew = new Crew( stack, notes, plan.workers, plan.eventsPerSecond );
	const time = new PassingTime( stack, plan.realLeases ? () => [] : () => crew.claimsOfTheDead() );
	try {
		const outages = await rage( plan, random, stack, crew, receivers );
		await crew.stopRecording();
		await receivers.behave();
		const calmAt = Date.now();
		if ( ! plan.realLeases ) {
			await crew.powerCut();
		}
		await untilAllIsDelivered( stack, plan.calmSeconds );
		await crew.stop();
		return { ...( await aftermath( stack, receivers, crew, outages ) ), calmAt };
	} finally {
		time.stop();
		await crew.abandon();
		await stack.stop();
		await receivers.close();
		rmSync( notes, { recursive: true, force: true } );
	}
}

async function networkFor( receivers: Receivers ): Promise< Stack > {
	const { stack } = await network( receivers.all );
	copyFileSync(
		join( ROOT, 'test/chaos/php/notes.php' ),
		join( stack.wpPath, 'wp-content/mu-plugins/chaos-notes.php' )
	);
	return stack;
}

/** Strikes whenever some requests have arrived, so that there is something to strike. */
async function rage( plan: Plan, random: Random, stack: Stack, crew: Crew, receivers: Receivers ): Promise< Outage[] > {
	const outages: Outage[] = [];
	const { receptions } = receivers;
	const deadline = Date.now() + plan.seconds * 1000;
	const isOver = (): boolean =>
		Date.now() > deadline ||
		( receptions.length >= plan.requests && crew.kills.length >= plan.kills && outages.length >= plan.outages );
	while ( ! isOver() ) {
		await untilMore( receptions, random.between( 20, 200 ) );
		const isDue = receptions.length > ( ( outages.length + 1 ) * plan.requests ) / ( plan.outages + 1 );
		if ( isDue && outages.length < plan.outages ) {
			outages.push( await outage( stack, random, outages.length % 2 === 0 ) );
		} else if ( random.chance( 0.1 ) ) {
			crew.killRecorder();
		} else {
			const whom = random.pick( [ 'both', 'both', 'child', 'parent' ] as const ) ?? 'both';
			crew.killWorker( random, whom );
		}
	}
	return outages;
}

/** Not for long: none may come where all workers have just been killed. */
async function untilMore( receptions: readonly Reception[], more: number ): Promise< void > {
	const wanted = receptions.length + more;
	const deadline = Date.now() + 5000;
	while ( receptions.length < wanted && Date.now() < deadline ) {
		await sleep( 10 );
	}
}

async function outage( stack: Stack, random: Random, isCrash: boolean ): Promise< Outage > {
	const from = Date.now();
	await ( isCrash ? stack.mariadb.kill() : stack.mariadb.stop() );
	await sleep( random.between( 500, 2500 ) );
	await stack.mariadb.start();
	return { from, to: Date.now() };
}

async function untilAllIsDelivered( stack: Stack, seconds: number ): Promise< void > {
	const deadline = Date.now() + seconds * 1000;
	const unsettled = (): Promise< number > =>
		sqlNumber(
			stack.db,
			`SELECT ( SELECT COUNT(*) FROM ${ TABLE }_events WHERE position IS NULL OR unwritten > 0 )
				+ ( SELECT COUNT(*) FROM ${ TABLE }_deliveries WHERE status = 'waiting' )`
		);
	while ( ( await unsettled() ) > 0 && Date.now() < deadline ) {
		await sleep( 300 );
	}
}

async function aftermath(
	stack: Stack,
	receivers: Receivers,
	crew: Crew,
	outages: readonly Outage[]
): Promise< Omit< Aftermath, 'calmAt' > > {
	const [ events, deliveries, attempts ] = await Promise.all( [
		sql( stack.db, `SELECT id, position FROM ${ TABLE }_events` ),
		sql( stack.db, `SELECT id, event_id, status, attempt_count, claimed_by FROM ${ TABLE }_deliveries` ),
		sql(
			stack.db,
			`SELECT id AS delivery_id, 1 AS number, first_status_code FROM ${ TABLE }_deliveries WHERE first_started_at IS NOT NULL
				UNION ALL SELECT delivery_id, number, status_code FROM ${ TABLE }_attempts ORDER BY delivery_id, number`
		),
	] );
	return {
		receivers: receivers.names,
		receptions: receivers.receptions,
		kills: crew.kills,
		outages,
		recorded: crew.recorded,
		events: new Set( events.map( ( [ id = '' ] ) => id ) ),
		eventsWithoutPosition: events.filter( ( [ , position ] ) => position === 'NULL' ).length,
		deliveries: deliveries.map( ( [ id = '', event = '', status = '', count, claimed ] ) => ( {
			id,
			event,
			status,
			attemptCount: Number( count ),
			claimed: claimed !== '',
		} ) ),
		attempts: attempts.map( ( [ delivery = '', number, code ] ) => ( {
			delivery,
			number: Number( number ),
			statusCode: code === 'NULL' ? null : Number( code ),
		} ) ),
		refusals: refusals( join( stack.logs, 'debug.log' ) ),
	};
}

/** As WordPress logs them. */
function refusals( log: string ): string[] {
	const text = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
	const found = text.matchAll( /WordPress database error ([^\n]{1,70}).*? for query\s+(\w+ [^(]{0,50})/gs );
	return [ ...new Set( [ ...found ].map( ( [ , error, query ] ) => `${ error ?? '' } … ${ query ?? '' }` ) ) ];
}
