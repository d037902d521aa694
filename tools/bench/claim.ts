/** (e) How long it takes to choose and claim the next deliveries, by the number that waits. */
import type { ClaimRow } from './results';
import { addWaiting } from './rows';
import { rounded } from './statistics';
import type { World } from './world';

export async function measureClaim( world: World ): Promise< ClaimRow[] > {
	await world.reset();
	const webhooks = await world.webhooks( world.slowUrls(), 'payment_received' );
	const rows: ClaimRow[] = [];
	let there = 0;
	for ( const waiting of [ 1000, world.size( 100_000, 5000 ), world.size( 1_000_000, 20_000 ) ] ) {
		world.report( `${ waiting } waiting` );
		await addWaiting( world, webhooks, there + 1, waiting );
		there = waiting;
		const ms = Number( await world.php( 'claim', [ String( world.size( 31, 5 ) ) ] ) );
		rows.push( { waiting, ms: rounded( ms ) } );
	}
	return rows;
}
