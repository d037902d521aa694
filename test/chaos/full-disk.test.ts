/**
 * The database has no room left. Its one file may not grow beyond a size, which InnoDB tells in the same words as a full disk
 * ("The table is full"), and which takes neither root nor a file system of its own.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { respond, RawReceiver } from '../../tools/lib/raw-receiver';
import { runPhp } from '../../tools/stack/php';
import { sql, sqlNumber } from '../../tools/stack/sql';
import { network, type Network } from './support/network';

const SMALL = [ '--innodb-file-per-table=0', '--innodb-data-file-path=ibdata1:12M:autoextend:max:64M' ];
const LARGE = [ '--innodb-data-file-path=ibdata1:12M:autoextend:max:640M' ];

/** Many, so that what is free inside the tables does not do. */
const EVENTS = 500;

const arrived = new Set< string >();
const receiver = new RawReceiver( ( { headers }, socket ) => {
	arrived.add( headers.get( 'webhook-id' ) ?? '' );
	respond( socket );
} );
let ours: Network;
let earlier: string[];
let whileFull: string[];
let health: SiteHealth;

interface SiteHealth {
	status: string;
	description: string;
}

before( async () => {
	await receiver.open();
	ours = await network( [ receiver ], SMALL );
	earlier = await record( 10 );
	// So that its option is there, and needs no more room.
	await siteHealth();
	await fill();
	whileFull = await record( EVENTS );
	health = await siteHealth();
	await deliver(); // Whatever can be sent though nothing can be written down about it.
	await ours.stack.mariadb.stop();
	await ours.stack.mariadb.start( LARGE );
	await sql( ours.stack.db, "UPDATE wp_multisite_webhooks_deliveries SET claimed_until = '2020-01-01 00:00:00.000'" );
	await sql( ours.stack.db, "UPDATE wp_multisite_webhooks_events SET leased_until = '2020-01-01 00:00:00.000'" );
} );

after( async () => {
	await ours.stack.stop();
	await receiver.close();
} );

test( 'the code that fires an event learns that it was not recorded, and goes on', () => {
	assert.equal( whileFull.length, EVENTS );
	assert.ok( whileFull.includes( 'lost' ) );
} );

test( 'Site Health says that nothing can be recorded, and why', () => {
	assert.equal( health.status, 'critical' );
	assert.match( health.description, /so webhook events are being lost/ );
	assert.match( health.description, /The table .* is full/ );
} );

test( 'the error log names each event that was lost', () => {
	const log = readFileSync( join( ours.stack.logs, 'debug.log' ), 'utf8' );
	const named = log.match( /Multisite Webhooks could not record payment_received: The table .* is full/g ) ?? [];
	assert.equal( named.length, whileFull.filter( ( id ) => id === 'lost' ).length );
} );

test( 'with free space again, events are recorded, and all recorded events arrive', async () => {
	const later = await record( 5 );
	assert.ok( ! later.includes( 'lost' ) );
	assert.equal( ( await siteHealth() ).status, 'good' );

	await deliver();

	const recorded = [ ...earlier, ...whileFull, ...later ].filter( ( id ) => id !== 'lost' );
	assert.deepEqual(
		recorded.filter( ( id ) => ! arrived.has( id ) ),
		[]
	);
	assert.equal(
		await sqlNumber(
			ours.stack.db,
			"SELECT COUNT(*) FROM wp_multisite_webhooks_deliveries WHERE status <> 'delivered'"
		),
		0
	);
} );

/** Row by row: InnoDB can't take back a large statement for which there is no room. */
async function fill(): Promise< void > {
	await sql( ours.stack.db, 'CREATE TABLE fills_the_disk ( bytes longblob )' );
	for ( const kilobytes of [ 1000, 100, 10, 4 ] ) {
		const row = `INSERT INTO fills_the_disk VALUES ( REPEAT( 'x', ${ kilobytes * 1000 } ) );`;
		await assert.rejects( sql( ours.stack.db, row.repeat( 300 ) ), /is full/ );
	}
}

async function record( events: number ): Promise< string[] > {
	const printed = await runPhp( ours.stack, 'test/chaos/php/record.php', [ '0', String( events ) ] );
	return printed.split( '\n' ).filter( ( line ) => line !== '' );
}

async function deliver(): Promise< void > {
	await runPhp( ours.stack, 'test/chaos/php/deliver.php' );
}

async function siteHealth(): Promise< SiteHealth > {
	return JSON.parse( await runPhp( ours.stack, 'test/chaos/php/site-health.php', [ 'multisite_webhooks_writes' ] ) );
}
