/**
 * Acts as the network's system cron, and wakes it when something is due: at once after a request that has written to the plugin's
 * tables, at the time of the next retry, and each minute for WordPress's own tasks. At rest it does nothing between these.
 */
import { watch } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const MINUTE = 60_000;
/** What is overdue was left for a reason, so it is tried again in this time. So is a call that failed. */
const AGAIN = 1000;
/** Writing a file makes several events, which mean one call. */
const SETTLE = 10;
/** Longer than any run of the plugin. A request that hangs must not stop all deliveries. */
const LIMIT = 90_000;
/** How long `stop` waits for a running call, whose deliveries would otherwise stay claimed until their lease ends. */
const GRACE = 1000;

export interface Cron {
	stop: () => Promise< void >;
}

/**
 * @param network Its address.
 * @param signals A folder. The network writes a file there when a request has left something to do (host/mu-plugins).
 * @param period  The longest time between two calls.
 */
export function startCron( network: string, signals: string, period = MINUTE ): Cron {
	const calls = new Calls( `${ network }wp-cron.php`, period );
	let settling: NodeJS.Timeout | undefined;
	const watcher = watch( signals, () => {
		settling ??= setTimeout( () => {
			settling = undefined;
			calls.callNow();
		}, SETTLE );
	} );
	calls.callNow();
	return {
		stop() {
			watcher.close();
			clearTimeout( settling );
			return calls.stop();
		},
	};
}

/** Never makes two calls at once. */
class Calls {
	private readonly agent = new Agent( { keepAlive: true, maxSockets: 1 } );
	private timer: NodeJS.Timeout | undefined;
	private running: Promise< void > | undefined;
	private isWanted = false;
	private isStopped = false;

	constructor(
		private readonly url: string,
		private readonly period: number
	) {}

	/** A running call may have looked before something became due, so another one follows it. */
	callNow(): void {
		this.isWanted = true;
		clearTimeout( this.timer );
		this.running ??= this.callWhileWanted();
	}

	async stop(): Promise< void > {
		this.isStopped = true;
		clearTimeout( this.timer );
		await Promise.race( [ this.running, sleep( GRACE ) ] );
		this.agent.destroy();
	}

	private async callWhileWanted(): Promise< void > {
		let pause = this.period;
		while ( this.isWanted && ! this.isStopped ) {
			this.isWanted = false;
			pause = pauseUntil( await call( this.url, this.agent ), this.period );
		}
		this.running = undefined;
		if ( ! this.isStopped ) {
			this.timer = setTimeout( () => this.callNow(), pause );
		}
	}
}

/** The response tells when the next delivery is due, in seconds since 1970. */
function pauseUntil( answer: string | undefined, period: number ): number {
	const due = /"due":(\d+|null)/.exec( answer ?? '' )?.[ 1 ];
	if ( due === undefined ) {
		return AGAIN;
	}
	// It has no fraction, so all of what is due in that second is due when it is over.
	const wait = due === 'null' ? period : 1000 * ( Number( due ) + 1 ) - Date.now();
	return Math.min( Math.max( wait, AGAIN ), period );
}

/** The body of the response; undefined if the call failed. */
function call( url: string, agent: Agent ): Promise< string | undefined > {
	return new Promise( ( resolve ) => {
		const options = { agent, timeout: LIMIT, headers: { 'x-multisite-webhooks-host': 'deliver' } };
		const request = get( url, options, ( response ) => resolve( bodyOf( response ) ) );
		request.once( 'timeout', () => request.destroy() );
		request.once( 'error', () => resolve( undefined ) );
	} );
}

async function bodyOf( response: IncomingMessage ): Promise< string | undefined > {
	let body = '';
	try {
		for await ( const text of response.setEncoding( 'utf8' ) as AsyncIterable< string > ) {
			body += text;
		}
		return response.statusCode === 200 ? body : undefined;
	} catch {
		return undefined; // Cut off.
	}
}
