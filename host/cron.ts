/** Acts as the network's system cron. Without it, nothing is sent until someone opens a page. */
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const PERIOD = 1000;
/** Longer than any run of the plugin. A request that hangs must not stop all deliveries. */
const LIMIT = 90_000;

/** How long `stop` waits for a running call, whose deliveries would otherwise stay claimed until their lease ends. */
const GRACE = 1000;

/** Never makes two calls at once: a call that takes longer than the period delays the next one. */
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
			await Promise.race( [ running, sleep( GRACE ) ] );
			agent.destroy();
		},
	};
}

/** A failed call needs no handling, because the next one does its work. */
function call( url: string, agent: Agent ): Promise< void > {
	return new Promise( ( resolve ) => {
		const request = get( url, { agent, timeout: LIMIT }, ( response ) =>
			response.resume().once( 'close', resolve )
		);
		request.once( 'timeout', () => request.destroy() );
		request.once( 'error', () => resolve() );
	} );
}
