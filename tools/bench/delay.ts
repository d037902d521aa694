/** (d) How long an event takes from the code that fires it to the receiver, for each wake-up. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Arrivals } from './arrivals';
import { background } from './busy';
import type { DelayRow, Load, Wakeup } from './results';
import { percentile, rounded } from './statistics';
import { Worker } from './workers';
import type { World } from './world';

const EVENT_TYPE = 'payment_received';

/** Fires events one after the other and waits until all have arrived. */
type Drive = ( world: World, arrivals: Arrivals ) => Promise< void >;

const DRIVES: Record< Wakeup, Drive > = { request: byRequests, worker: byWorker, cron: byCron };

export async function measureDelay( world: World, wakeup: Wakeup, load: Load ): Promise< DelayRow > {
	await world.reset();
	const arrivals = await Arrivals.open();
	await world.webhooks( [ arrivals.url ], EVENT_TYPE );
	const other = await background( world, load );
	try {
		await DRIVES[ wakeup ]( world, arrivals );
	} finally {
		await other.stop();
		await arrivals.close();
	}
	const delays = arrivals.take();
	return {
		wakeup,
		load,
		p50_ms: rounded( percentile( delays, 0.5 ) ),
		p99_ms: rounded( percentile( delays, 0.99 ) ),
		events: delays.length,
	};
}

/** Each page fires an event and sends it after its response. */
async function byRequests( world: World, arrivals: Arrivals ): Promise< void > {
	const fire = async (): Promise< void > => {
		const before = arrivals.count;
		await ( await fetch( `${ world.stack.siteUrl }/?bench_fires=${ EVENT_TYPE }` ) ).text();
		await arrivals.until( before + 1, 60 );
		await sleep( 20 ); // It still has to save the result.
	};
	await repeat( fire, 5 ); // PHP's code cache fills.
	arrivals.take();
	await repeat( fire, world.size( 300, 20 ) );
}

async function byWorker( world: World, arrivals: Arrivals ): Promise< void > {
	const worker = Worker.start( world, '--watch' );
	try {
		await world.record( 1, EVENT_TYPE );
		await worker.aliveUntil( arrivals.until( 1, 30 ) );
		arrivals.take();
		const events = world.size( 300, 20 );
		await world.php( 'record', [ EVENT_TYPE, String( events ), '100' ] );
		await arrivals.until( events, 60 );
	} finally {
		await worker.stop();
	}
}

/** Its line in the crontab runs once a minute. Events come at any time of the minute. */
async function byCron( world: World, arrivals: Arrivals ): Promise< void > {
	const events = world.size( 150, 10 );
	const pause = world.size( 1000, 500 );
	let goesOn = true;
	const cron = async (): Promise< void > => {
		while ( goesOn ) {
			await sleep( 60_000 - ( Date.now() % 60_000 ) );
			await fetch( `${ world.stack.siteUrl }/wp-cron.php?doing_wp_cron` );
		}
	};
	const running = cron();
	try {
		await world.php( 'record', [ EVENT_TYPE, String( events ), String( pause ) ] );
		await arrivals.until( events, 150 );
	} finally {
		goesOn = false;
		await running;
	}
}

async function repeat( work: () => Promise< void >, times: number ): Promise< void > {
	for ( let i = 0; i < times; i++ ) {
		await work();
	}
}
