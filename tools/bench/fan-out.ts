/** How long an event of a page takes to reach all of many webhooks, with neither a worker nor WP-Cron nor another visitor. */
import { Arrivals } from './arrivals';
import type { FanOutRow } from './results';
import { percentile, rounded } from './statistics';
import type { World } from './world';

const EVENT_TYPE = 'payment_received';

const WEBHOOKS = [ 20, 250 ] as const;

export async function measureFanOut( world: World ): Promise< FanOutRow[] > {
	const rows: FanOutRow[] = [];
	for ( const webhooks of WEBHOOKS ) {
		rows.push( await measure( world, webhooks ) );
	}
	return rows;
}

async function measure( world: World, webhooks: number ): Promise< FanOutRow > {
	await world.reset();
	const arrivals = await Arrivals.open();
	try {
		await world.webhooks( new Array< string >( webhooks ).fill( arrivals.url ), EVENT_TYPE );
		const fire = async (): Promise< number > => {
			await ( await fetch( `${ world.stack.siteUrl }/?bench_fires=${ EVENT_TYPE }` ) ).text();
			await arrivals.until( webhooks, 60 );
			await world.untilSent( '1', 30 );
			return Math.max( ...arrivals.take() );
		};
		await fire(); // PHP's code cache fills.
		const last: number[] = [];
		for ( let i = 0; i < world.size( 15, 3 ); i++ ) {
			last.push( await fire() );
		}
		return {
			webhooks,
			p50_ms: rounded( percentile( last, 0.5 ) ),
			p99_ms: rounded( percentile( last, 0.99 ) ),
			events: last.length,
		};
	} finally {
		await arrivals.close();
	}
}
