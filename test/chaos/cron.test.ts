/** WP-Cron's own lock is no lock: two servers, or two crontabs, start it in the same moment. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { respond, RawReceiver } from '../../tools/lib/raw-receiver';
import { runPhp } from '../../tools/stack/php';
import { sqlNumber } from '../../tools/stack/sql';
import { isLong } from './support/length';
import { network, type Network } from './support/network';

const ROUNDS = isLong ? 30 : 3;
const EVENTS = 80;
const AT_ONCE = 4;

/** One process never has more requests in flight to one receiver. */
const IN_FLIGHT_BY_ONE = 8;

const received: string[] = [];
let inFlight = 0;
let mostInFlight = 0;
const receiver = new RawReceiver( ( { headers }, socket ) => {
	received.push( headers.get( 'x-multisite-delivery' ) ?? '' );
	mostInFlight = Math.max( mostInFlight, ++inFlight );
	// Long enough for the others to come and look.
	setTimeout( () => {
		inFlight--;
		respond( socket );
	}, 100 );
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

test( 'cron runs at once send each delivery once', async () => {
	for ( let round = 1; round <= ROUNDS; round++ ) {
		await runPhp( ours.stack, 'test/bench/record.php', [ 'payment_received', String( EVENTS ) ] );
		const lock = await runPhp( ours.stack, 'test/chaos/php/cron-is-due.php' );
		await Promise.all( Array.from( { length: AT_ONCE }, () => runCron( lock ) ) );
		await untilDelivered();
	}
	assert.ok(
		mostInFlight > IN_FLIGHT_BY_ONE,
		`Never more than ${ mostInFlight } requests at once: only one has run.`
	);
	assert.equal( received.length, ROUNDS * EVENTS );
	assert.equal( new Set( received ).size, ROUNDS * EVENTS );
} );

const WAITING = `SELECT ( SELECT COUNT(*) FROM wp_multisite_webhooks_deliveries WHERE status <> 'delivered' )
	+ ( SELECT COUNT(*) FROM wp_multisite_webhooks_events WHERE unwritten > 0 )`;

/** WordPress answers before it runs what is due. */
async function untilDelivered(): Promise< void > {
	const deadline = Date.now() + 30_000;
	while ( ( await sqlNumber( ours.stack.db, WAITING ) ) > 0 ) {
		assert.ok( Date.now() < deadline, 'After 30 s not all was delivered.' );
		await sleep( 100 );
	}
}

/** As WordPress starts it itself: with the lock in hand. All of these have the same. */
async function runCron( lock: string ): Promise< void > {
	await fetch( `${ ours.stack.siteUrl }/wp-cron.php?doing_wp_cron=${ lock }` );
}
