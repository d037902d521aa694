/** (f) The log through REST: its first page, a page far back, and each filter of the screen. */
import { NO_FILTER, type LogRow } from './results';
import { addLog, deliveryId } from './rows';
import { rounded } from './statistics';
import { NotMeasured } from './workers';
import type { World } from './world';

const PER_PAGE = 20;

interface Asked {
	page: number;
	filter: string;
	query: Record< string, string | number >;
}

export async function measureLog( world: World ): Promise< LogRow[] > {
	await world.reset();
	const webhooks = await world.webhooks( world.slowUrls(), 'payment_received' );
	const count = world.size( 1_000_000, 20_000 );
	const far = world.size( 10_000, 500 );
	world.report( `writing ${ count } deliveries` );
	await addLog( world, webhooks, count );
	world.report( 'reading' );
	const asked = pages( webhooks[ 0 ] ?? '', count, far );
	const queries = asked.map( ( { query } ) => ( { per_page: PER_PAGE, ...query } ) );
	const times = JSON.parse( await world.php( 'log', [], JSON.stringify( queries ) ) ) as number[];
	if ( times.length !== asked.length ) {
		throw new NotMeasured( 'Some pages were not read.' );
	}
	return asked.map( ( { page, filter }, i ) => ( { page, filter, ms: rounded( times[ i ] ?? NaN ) } ) );
}

function pages( webhook: string, count: number, far: number ): Asked[] {
	// The newest delivery comes first, so this is the last one of the previous page.
	const cursor = deliveryId( count - ( far - 1 ) * PER_PAGE + 1 );
	const yesterday = new Date( Date.now() - 40 * 3_600_000 ).toISOString();
	const first = ( filter: string, query: Asked[ 'query' ] ): Asked => ( { page: 1, filter, query } );
	return [
		first( NO_FILTER, {} ),
		{ page: far, filter: NO_FILTER, query: { cursor } },
		first( 'webhook', { webhook } ),
		first( 'event type', { event_type: 'user_registered' } ),
		first( 'site', { site: 3 } ),
		first( 'status delivered', { status: 'delivered' } ),
		first( 'status failed', { status: 'failed' } ),
		first( 'webhook and status failed', { webhook, status: 'failed' } ),
		first( 'site and status failed', { site: 3, status: 'failed' } ),
		first( 'before a time', { before: yesterday } ),
		{ page: far, filter: 'event type, by cursor', query: { event_type: 'user_registered', cursor } },
	];
}
