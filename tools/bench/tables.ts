/** The results as tables for people. */
import type { Results } from './results';

export interface Table {
	title: string;
	/** The goal. */
	aim: string;
	head: string[];
	rows: string[][];
}

export function tables( results: Results ): Table[] {
	return [
		capture( results ),
		deliver( results ),
		delay( results ),
		fanOut( results ),
		claim( results ),
		log( results ),
		retry( results ),
		pace( results ),
		page( results ),
		imports( results ),
	];
}

function capture( { capture: rows }: Results ): Table {
	return {
		title: 'Capture: what one event costs its caller, compared with one wp_remote_post for each webhook',
		aim: 'at most 2 queries and 1.5 ms with 50 webhooks, however the receivers behave',
		head: [ 'webhooks', 'receiver', 'ms', 'queries', 'first in a request, ms', 'inline, ms', 'inline / ours' ],
		rows: rows.map( ( row ) => [
			number( row.webhooks ),
			{ '0': 'at once', '500': '500 ms', hangs: 'hangs' }[ row.receiver ],
			number( row.ms ),
			number( row.queries ),
			number( row.first_ms ),
			row.inline_ms === null ? 'minutes' : number( row.inline_ms ),
			row.inline_ms === null || row.webhooks === 0 ? '' : ratio( row.inline_ms / row.ms ),
		] ),
	};
}

function deliver( { deliver: rows }: Results ): Table {
	return {
		title: 'Deliver: deliveries per second, results saved, compared with a plain curl_multi loop that sends the same bytes',
		aim: 'one process at least 30% of the plain loop, two 40%; at least 1,000 per second at 200 ms; MariaDB at most 40 µs',
		head: [ 'processes', 'receivers', 'per second', 'plain loop', 'ours / plain', 'MariaDB, µs', 'bytes on disk' ],
		rows: rows.map( ( row ) => [
			number( row.processes ),
			row.receiver_ms === 0 ? 'at once' : `${ row.receiver_ms } ms, 50 hosts`,
			number( row.per_second ),
			number( row.bare_per_second ),
			`${ Math.round( ( 100 * row.per_second ) / row.bare_per_second ) }%`,
			number( row.mariadb_us ),
			number( row.bytes ),
		] ),
	};
}

function delay( { delay: rows }: Results ): Table {
	return {
		title: 'Delay: from the event to the receiver',
		aim: 'idle p50 at most 30 ms at the end of a request and 200 ms with --watch; WP-Cron runs once a minute',
		head: [ 'wake-up', 'load', 'p50, ms', 'p99, ms', 'events' ],
		rows: rows.map( ( row ) => [
			{ request: 'end of request', worker: '--watch', cron: 'WP-Cron' }[ row.wakeup ],
			row.load,
			number( row.p50_ms ),
			number( row.p99_ms ),
			number( row.events ),
		] ),
	};
}

function fanOut( { fan_out: rows }: Results ): Table {
	return {
		title: 'Fan-out: from an event of a page to the last of its webhooks, without a worker, WP-Cron or another visitor',
		aim: '250 webhooks within 3,000 ms',
		head: [ 'webhooks', 'p50, ms', 'p99, ms', 'events' ],
		rows: rows.map( ( row ) => [
			number( row.webhooks ),
			number( row.p50_ms ),
			number( row.p99_ms ),
			number( row.events ),
		] ),
	};
}

function claim( { claim: rows }: Results ): Table {
	const first = rows[ 0 ]?.ms ?? NaN;
	return {
		title: 'Claim: choosing and claiming the next deliveries',
		aim: 'almost independent of the number waiting: at most 1.5 times the first',
		head: [ 'waiting', 'ms', 'relative' ],
		rows: rows.map( ( row ) => [ number( row.waiting ), number( row.ms ), ratio( row.ms / first ) ] ),
	};
}

function log( { log: rows }: Results ): Table {
	return {
		title: 'Log: a page of 20 deliveries through REST',
		aim: 'at most 50 ms',
		head: [ 'filter', 'page', 'ms' ],
		rows: rows.map( ( row ) => [ row.filter, number( row.page ), number( row.ms ) ] ),
	};
}

function retry( { retry: result }: Results ): Table {
	return {
		title: 'Retry: how long after its scheduled time a retry starts, with --watch',
		aim: 'within 200 ms, the time in which the worker reacts',
		head: [ 'p50, ms', 'p99, ms', 'retries' ],
		rows: result === null ? [] : [ [ number( result.p50_ms ), number( result.p99_ms ), number( result.retries ) ] ],
	};
}

function pace( { pace: rows }: Results ): Table {
	return {
		title: 'Pace: what receivers with a rate limit accept and refuse, all at the same time, with --watch',
		aim: 'at least 80% of what each takes, with less than 10% of the requests refused',
		head: [ 'receiver', 'Retry-After', 'accepted per second', 'of what it takes', 'refused' ],
		rows: rows.map( ( row ) => [
			row.receiver,
			row.retry_after === null ? 'none' : `${ row.retry_after } s`,
			number( row.per_second ),
			percent( row.share ),
			percent( row.refused ),
		] ),
	};
}

const PAGE_NAMES = {
	view: 'view',
	view_of_site: 'view of another site',
	first_event: 'first event',
	second_event: 'second event',
};

function page( { page: rows }: Results ): Table {
	return {
		title: 'Page: what the plugin adds to a page view, what the first event adds to that, and what a second one adds',
		aim: 'a page view at most 0.15 ms, 25 kB, no query and three files, the first event 0.9 ms with one webhook, the second 0.3 ms',
		head: [ 'case', 'webhooks', 'ms', 'p25', 'CPU, ms', 'p25', 'kB', 'queries', 'files' ],
		rows: rows.map( ( row ) => [
			PAGE_NAMES[ row.case ],
			number( row.webhooks ),
			number( row.ms ),
			number( row.p25_ms ),
			number( row.cpu_ms ),
			number( row.p25_cpu_ms ),
			number( row.kb ),
			number( row.queries ),
			number( row.files ),
		] ),
	};
}

function imports( { import: rows }: Results ): Table {
	return {
		title: 'Import: what publishing a post with wp_insert_post takes, in one process',
		aim: 'less than 1.5 ms more with a webhook for all events, and not more for the last thousand than for the first',
		head: [
			'posts',
			'without the plugin, ms',
			'no webhook, ms',
			'all events, ms',
			'no webhook adds, ms',
			'all events add, ms',
			'of it PHP, ms',
			'and MB of memory',
		],
		rows: rows.map( ( row ) => [
			number( row.posts ),
			number( row.without_ms ),
			number( row.none_ms ),
			number( row.all_ms ),
			number( row.added_none_ms ),
			number( row.added_all_ms ),
			number( row.added_all_cpu_ms ),
			number( row.added_all_mb ),
		] ),
	};
}

const percent = ( share: number ): string => `${ number( 100 * share ) }%`;
const number = ( value: number ): string => value.toLocaleString( 'en-US', { maximumFractionDigits: 3 } );
const ratio = ( value: number ): string => `${ number( Number( value.toPrecision( 2 ) ) ) }×`;

export function asText( { title, aim, head, rows }: Table ): string {
	const all = [ head, ...rows ];
	const width = ( column: number ): number => Math.max( ...all.map( ( row ) => ( row[ column ] ?? '' ).length ) );
	const line = ( row: readonly string[] ): string =>
		row.map( ( text, i ) => text.padStart( width( i ) ) ).join( '   ' );
	const body = rows.length === 0 ? [ 'not measured' ] : all.map( line );
	return [ '', title, `Aim: ${ aim }.`, '', ...body.map( ( text ) => `  ${ text }` ), '' ].join( '\n' );
}

export function asMarkdown( { title, aim, head, rows }: Table ): string {
	const line = ( cells: readonly string[] ): string => `| ${ cells.join( ' | ' ) } |`;
	const body =
		rows.length === 0
			? [ 'Not measured.' ]
			: [ line( head ), line( head.map( () => '---:' ) ), ...rows.map( line ) ];
	return [ `### ${ title }`, '', `Aim: ${ aim }.`, '', ...body, '' ].join( '\n' );
}
