import { setTimeout as sleep } from 'node:timers/promises';
import { respond, RawReceiver } from '../lib/raw-receiver';
import { NotMeasured } from './workers';

/** A receiver that records how long each event took. The payload contains the time at which the event was fired. */
export class Arrivals {
	private readonly delays: number[] = [];
	private waiting: ( () => void ) | undefined;

	private readonly receiver = new RawReceiver( ( { body }, socket ) => {
		const now = performance.timeOrigin + performance.now();
		const firedAt = Number( /"fired_at":([\d.]+)/.exec( body )?.[ 1 ] );
		this.delays.push( now - firedAt * 1000 );
		respond( socket );
		this.waiting?.();
	} );

	public static async open(): Promise< Arrivals > {
		const arrivals = new Arrivals();
		await arrivals.receiver.open();
		return arrivals;
	}

	public get url(): string {
		return `http://${ this.receiver.address }/arrivals`;
	}

	public get count(): number {
		return this.delays.length;
	}

	/** Returns the delays so far and forgets them. */
	public take(): number[] {
		return this.delays.splice( 0 );
	}

	public async until( count: number, seconds: number ): Promise< void > {
		const late = new AbortController();
		const arrived = new Promise< void >( ( resolve ) => {
			this.waiting = () => this.count >= count && resolve();
			this.waiting();
		} );
		await Promise.race( [
			arrived,
			sleep( seconds * 1000, undefined, { signal: late.signal } ).catch( () => {} ),
		] );
		late.abort();
		this.waiting = undefined;
		if ( this.count < count ) {
			throw new NotMeasured( `Only ${ this.count } of ${ count } events arrived within ${ seconds } s.` );
		}
	}

	public close(): Promise< void > {
		return this.receiver.close();
	}
}
