/** (g) How long after its planned time each retry begins. */
import type { RetryResult } from './results';
import { percentile, rounded } from './statistics';
import { NotMeasured, Worker } from './workers';
import type { World } from './world';

const DELIVERIES = 'wp_multisite_webhooks_deliveries';

const time = ( seconds: string ): string =>
	`LEFT( DATE_FORMAT( UTC_TIMESTAMP( 6 ) + INTERVAL ( ${ seconds } ) * 1000000 MICROSECOND, '%Y-%m-%d %H:%i:%s.%f' ), 23 )`;

export async function measureRetry( world: World ): Promise< RetryResult > {
	const retries = world.size( 500, 20 );
	const over = world.size( 60, 5 );
	await world.reset();
	await world.webhooks( world.fastUrls( 1 ), 'payment_received' );
	await world.record( retries + 1, 'payment_received' );
	// Whoever reads the log writes down the deliveries that have no rows yet.
	await world.php( 'log', [], JSON.stringify( [ { per_page: 1 } ] ) );
	// All but one, which shows that the worker runs.
	await world.sql(
		`UPDATE ${ DELIVERIES } SET attempt_count = 1, reason = 'timeout', next_try_at = ${ time( '86400' ) } ORDER BY id LIMIT ${ retries }`
	);
	const worker = Worker.start( world, '--watch' );
	try {
		await worker.aliveUntil( world.untilSent( 'attempt_count = 0', 60 ) );
		await world.sql(
			`UPDATE ${ DELIVERIES } SET next_try_at = ${ time( `2 + ${ over } * RAND()` ) } WHERE attempt_count = 1 AND status = 'waiting'`
		);
		await worker.aliveUntil( world.untilSent( '1', over + 30 ) );
	} finally {
		await worker.stop();
	}
	const rows = await world.sql(
		`SELECT TIMESTAMPDIFF( MICROSECOND, planned_at, started_at ) / 1000 FROM wp_multisite_webhooks_attempts WHERE number = 2`
	);
	if ( rows.length !== retries ) {
		throw new NotMeasured( `Of ${ retries } retries ${ rows.length } were made.` );
	}
	const late = rows.map( ( [ ms ] ) => Number( ms ) );
	return { p50_ms: rounded( percentile( late, 0.5 ) ), p99_ms: rounded( percentile( late, 0.99 ) ), retries };
}
