/** The load during a measurement. */
import type { Load } from './results';
import type { World } from './world';

const PAGES_AT_ONCE = 3;

/** Enough for about a minute: 50 receivers at 200 ms take at most two to three thousand a second. */
const BACKLOG_EVENTS = 3000;

/** Not the type that is measured. */
const BACKLOG_TYPE = 'user_registered';

export interface Background {
	stop: () => Promise< void >;
}

/** Busy: 150,000 deliveries to 50 receivers that take 200 ms are due, and three visitors load pages without a pause. */
export async function background( world: World, load: Load ): Promise< Background > {
	if ( load === 'idle' ) {
		return { stop: async () => {} };
	}
	await world.webhooks( world.slowUrls(), BACKLOG_TYPE );
	await world.record( world.size( BACKLOG_EVENTS, 60 ), BACKLOG_TYPE );
	let goesOn = true;
	const visit = async (): Promise< void > => {
		while ( goesOn ) {
			await ( await fetch( `${ world.stack.siteUrl }/` ) ).arrayBuffer();
		}
	};
	const visitors = Array.from( { length: PAGES_AT_ONCE }, visit );
	return {
		stop: async () => {
			goesOn = false;
			await Promise.all( visitors );
		},
	};
}
