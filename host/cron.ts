/** Plays the network's system cron: without it nothing is sent until someone opens a page. */
import { Agent, get } from 'node:http';

const PERIOD = 1000;
/** More than a run of the plugin ever takes: only a request that hangs is given up on, lest it end all delivery. */
const LIMIT = 90_000;

/** How long an end waits for the call in flight, whose deliveries would otherwise stay claimed until their lease is over. */
const GRACE = 1000;

/** One call after the other, never two at once: a call that takes longer than the period puts the next one off. */
export function startCron( network: string ): { stop: () => Promise< void > } {
	const agent = new Agent( { keepAlive: true, maxSockets: 1 } );
	let stopped = false;
	let timer: NodeJS.Timeout | undefined;
	const tick = async (): Promise< void > => {
		const started = Date.now();
		await call( `${ network }wp-cron.php`, agent );
		if ( ! stopped ) {
			timer = setTimeout( () => ( running = tick() ), Math.max( 0, PERIOD - ( Date.now() - started ) ) );
		}
	};
	let running = tick();
	return {
		async stop() {
			stopped = true;
			clearTimeout( timer );
			await Promise.race( [ running, new Promise( ( resolve ) => setTimeout( resolve, GRACE ) ) ] );
			agent.destroy();
		},
	};
}

/** A failed call needs no care: the next one does its work. */
function call( url: string, agent: Agent ): Promise< void > {
	return new Promise( ( resolve ) => {
		const request = get( url, { agent, timeout: LIMIT }, ( response ) =>
			response.resume().once( 'close', resolve )
		);
		request.once( 'timeout', () => request.destroy() );
		request.once( 'error', () => resolve() );
	} );
}
