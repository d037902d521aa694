/** Three nodes of a cluster that all take writes: events are recorded on each of them, while two workers send. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { respond, RawReceiver } from '../../tools/lib/raw-receiver';
import { collect, ended, runPhp, startPhp } from '../../tools/stack/php';
import { sql, sqlNumber } from '../../tools/stack/sql';
import { startWp } from '../../tools/stack/wp-cli';
import { cluster, type Cluster } from './support/cluster';

const EVENTS = [ 667, 667, 666 ];
const ALL = 2000;
const DELIVERED_MS = 120_000;
const TABLE = 'wp_multisite_webhooks';

const received: string[] = [];
const receiver = new RawReceiver( ( { headers }, socket ) => {
	received.push( headers.get( 'webhook-id' ) ?? '' );
	respond( socket );
} );
let ours: Cluster;
/** Of each node, in the order in which they were recorded. */
let recorded: string[][];

before( async () => {
	await receiver.open();
	ours = await cluster( [ receiver ] );
	const workers = [ 1, 2 ].map( ( node ) => work( node ) );
	recorded = await Promise.all( EVENTS.map( ( count, node ) => record( node, count ) ) );
	await untilAllIsDelivered();
	workers.forEach( ( worker ) => worker.kill( 'SIGTERM' ) );
	await Promise.all( workers.map( ended ) );
} );

after( async () => {
	await ours?.stop();
	await receiver.close();
} );

test( 'no event is lost', () => {
	assert.deepEqual(
		recorded.map( ( ids ) => ids.filter( ( id ) => /^evt_/.test( id ) ).length ),
		EVENTS
	);
	const missing = new Set( recorded.flat() );
	received.forEach( ( id ) => missing.delete( id ) );
	assert.deepEqual( [ ...missing ], [] );
} );

test( 'each node has taken its part of the writes', async () => {
	const query = "SHOW STATUS LIKE 'wsrep_replicated'";
	const writes = await Promise.all(
		ours.nodes.map( async ( { db } ) => Number( ( await sql( db, query ) )[ 0 ]?.[ 1 ] ) )
	);
	assert.ok(
		writes.every( ( count ) => count >= 600 ),
		writes.join( ', ' )
	);
} );

test( 'no event is sent twice', () => {
	assert.equal( received.length, new Set( received ).size );
	assert.equal( received.length, ALL );
} );

test( 'positions have neither gaps nor doubles, and follow the order in which each node has recorded', async () => {
	const rows = await sql( ours.stack.db, `SELECT id, position FROM ${ TABLE }_events ORDER BY position` );
	assert.deepEqual(
		rows.map( ( [ , position ] ) => Number( position ) ),
		Array.from( { length: ALL }, ( _, i ) => i + 1 )
	);
	const order = rows.map( ( [ id = '' ] ) => id );
	for ( const ids of recorded ) {
		const own = new Set( ids );
		assert.deepEqual(
			order.filter( ( id ) => own.has( id ) ),
			ids
		);
	}
} );

test( 'all nodes hold the same deliveries, each delivered once', async () => {
	const query = `SET SESSION wsrep_sync_wait = 15; SELECT id, event_id, status, attempt_count FROM ${ TABLE }_deliveries ORDER BY id`;
	const [ first = [], ...others ] = await Promise.all( ours.nodes.map( ( { db } ) => sql( db, query ) ) );
	assert.equal( first.length, ALL );
	assert.deepEqual(
		[ ...new Set( first.map( ( [ , , status, count ] ) => `${ status } ${ count }` ) ) ],
		[ 'delivered 1' ]
	);
	for ( const other of others ) {
		assert.deepEqual( other, first );
	}
} );

/** The last test, since the node stays away. */
test( 'a node that is killed takes nothing with it that it has confirmed, and the others go on', async () => {
	const worker = work( 0 );
	const child = startPhp( ours.stack, 'test/chaos/php/record.php', [ '0' ], { env: ours.envOf( 2 ) } );
	const { printed } = collect( child );
	const confirmed = (): string[] => printed().match( /^evt_[0-9a-z]{26}$/gm ) ?? [];
	const recorderEnded = ended( child );
	while ( confirmed().length < 300 && child.exitCode === null ) {
		await sleep( 5 );
	}
	await ours.nodes[ 2 ]?.kill();
	child.kill( 'SIGKILL' );
	await recorderEnded;
	const later = await record( 1, 100 );
	await untilAllIsDelivered();
	worker.kill( 'SIGTERM' );
	await ended( worker );

	const there = new Set( received );
	assert.ok( confirmed().length >= 300 );
	assert.deepEqual(
		[ ...confirmed(), ...later ].filter( ( id ) => ! there.has( id ) ),
		[]
	);
	assert.equal( received.length, there.size );
} );

async function record( node: number, count: number ): Promise< string[] > {
	const env = ours.envOf( node );
	const printed = await runPhp( ours.stack, 'test/chaos/php/record.php', [ '0', String( count ) ], { env } );
	return printed.split( '\n' ).filter( ( line ) => line !== '' );
}

function work( node: number ): ChildProcess {
	const worker = startWp( ours.stack, [ 'webhook', 'deliver', '--watch' ], { env: ours.envOf( node ) } );
	worker.stdin?.end();
	worker.stdout?.resume();
	worker.stderr?.resume();
	return worker;
}

async function untilAllIsDelivered(): Promise< void > {
	const deadline = Date.now() + DELIVERED_MS;
	const left = (): Promise< number > =>
		sqlNumber(
			ours.stack.db,
			`SELECT ( SELECT COUNT(*) FROM ${ TABLE }_events WHERE position IS NULL OR unwritten > 0 )
				+ ( SELECT COUNT(*) FROM ${ TABLE }_deliveries WHERE status = 'waiting' )`
		);
	while ( ( await left() ) > 0 && Date.now() < deadline ) {
		await sleep( 300 );
	}
}
