/** Processes whose clock is wrong, or jumps: what they record and claim is late at worst, and never lost. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { respond, RawReceiver } from '../../tools/lib/raw-receiver';
import { runPhp } from '../../tools/stack/php';
import { need } from '../../tools/stack/server';
import { sql } from '../../tools/stack/sql';
import { network, type Network } from './support/network';

const DELIVERIES = 'wp_multisite_webhooks_deliveries';

const received: string[] = [];
let status = 200;
const receiver = new RawReceiver( ( { headers }, socket ) => {
	received.push( headers.get( 'webhook-id' ) ?? '' );
	respond( socket, status );
} );
let ours: Network;

before( async () => {
	await receiver.open();
	ours = await network( [ receiver ] );
} );

after( async () => {
	await ours.stack.stop();
	await receiver.close();
} );

beforeEach( async () => {
	received.length = 0;
	status = 200;
	await sql(
		ours.stack.db,
		`DELETE FROM ${ DELIVERIES }; DELETE FROM wp_multisite_webhooks_events; DELETE FROM wp_multisite_webhooks_attempts;
		UPDATE wp_multisite_webhooks SET status = 'active', failing_since = NULL, failures = 0, rest_until = NULL;`
	);
} );

test( 'an event recorded by a clock that is slow goes out at once', async () => {
	const [ id ] = await record( '-3h' );
	await deliver();
	assert.deepEqual( received, [ id ] );
} );

test( 'an event recorded by a clock that is fast goes out by the time that the clock showed', async () => {
	const [ id ] = await record( '+1h' );
	await deliver( '+61m' );
	assert.deepEqual( received, [ id ] );
} );

test( 'what a process claimed that was killed, and whose clock was a day fast, goes out again after that day', async () => {
	const [ id ] = await record();
	await sql(
		ours.stack.db,
		`UPDATE wp_multisite_webhooks_events SET leased_by = 'x', leased_until = ${ inAWhile( 86_460 ) } WHERE unwritten > 0`
	);
	await deliver( '+25h' );
	assert.deepEqual( received, [ id ] );
} );

test( 'a clock that is set back while a delivery waits makes it late, not lost', async () => {
	status = 500;
	const [ id ] = await record();
	await deliver();
	status = 200;
	await deliver( '-1h' );
	assert.deepEqual( received, [ id ] );
	await deliver( '+10s' );
	assert.deepEqual( received, [ id, id ] );
} );

/** At 01:00 UTC on 25 October 2026 clocks in Berlin go from 03:00 back to 02:00; on 28 March 2027 from 02:00 on to 03:00. */
for ( const [ when, name ] of [
	[ '2026-10-25T00:59', 'back' ],
	[ '2027-03-28T00:59', 'on' ],
] ) {
	test( `a retry waits for as long as ever when the clocks of a server go ${ name } an hour`, async () => {
		status = 500;
		await record( shows( `${ when }:50` ), 'Europe/Berlin' );
		await deliver( shows( `${ when }:58` ), 'Europe/Berlin' );
		const [ [ waits = '' ] = [] ] = await sql(
			ours.stack.db,
			`SELECT TIMESTAMPDIFF( MICROSECOND, first_started_at, next_try_at ) / 1000000 FROM ${ DELIVERIES }`
		);
		assert.ok( Number( waits ) >= 4 && Number( waits ) <= 8, `${ waits } s` );
	} );
}

test( 'Site Health shows the difference between the clocks of PHP and of the database', async () => {
	const printed = await runPhp( ours.stack, 'test/chaos/php/clock-skew.php', [], at( '-90s' ) );
	assert.ok( Math.abs( Number( printed ) - 90_000 ) <= 3000, printed );
} );

const inAWhile = ( seconds: number ): string =>
	`LEFT( DATE_FORMAT( UTC_TIMESTAMP( 6 ) + INTERVAL ${ seconds } SECOND, '%Y-%m-%d %H:%i:%s.%f' ), 23 )`;

async function record( clock?: string, zone?: string ): Promise< string[] > {
	const printed = await runPhp( ours.stack, 'test/chaos/php/record.php', [ '0', '1' ], at( clock, zone ) );
	return printed.split( '\n' ).filter( ( line ) => line !== '' );
}

async function deliver( clock?: string, zone?: string ): Promise< void > {
	await runPhp( ours.stack, 'test/chaos/php/deliver.php', [], at( clock, zone ) );
}

/** How far a clock is off that shows this just now, in UTC. */
function shows( time: string ): string {
	const seconds = Math.round( ( Date.parse( `${ time }Z` ) - Date.now() ) / 1000 );
	return `${ seconds < 0 ? '' : '+' }${ seconds }s`;
}

/**
 * @param clock How far the clock of a process is off ("+1h").
 * @param zone  Where the server says that it is.
 */
function at( clock?: string, zone = 'UTC' ): Parameters< typeof runPhp >[ 3 ] {
	return clock === undefined
		? {}
		: {
				through: [ need( 'faketime' ), '-f', clock ],
				// The time that curl measures with must go on as it is.
				env: { FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: zone },
				ini: { 'date.timezone': zone },
			};
}
