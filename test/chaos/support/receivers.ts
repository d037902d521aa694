/** Receivers that each misbehave in a way of their own, and remember what they were sent. */
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { respond, RawReceiver, type RawRequest } from '../../../tools/lib/raw-receiver';
import type { Random } from './random';

export type Deed = 'answered' | 'asked to wait' | 'reset' | 'answered half' | 'hung' | 'flooded';

/** A request that arrived whole, whatever became of it. */
export interface Reception {
	receiver: string;
	event: string;
	delivery: string;
	attempt: number;
	/** Of the process that sent it. */
	process: number;
	body: string;
	at: number;
	/** When the sender had its answer, or went away without one. */
	endedAt: number;
	did: Deed;
	/** Seconds. */
	wait: number | undefined;
	/** Its connection broke, so that the sender may have no answer: curl then sends a request again by itself where the connection was an old one. */
	brokeOff: boolean;
}

type Misdeed = ( socket: Socket, random: Random ) => { did: Deed; wait?: number } | undefined;

/** What a receiver does instead of answering well. Nothing: it answers. */
const CHARACTERS: Readonly< Record< string, Misdeed > > = {
	steady: () => undefined,
	// Does so by not being there, see flap().
	flaps: () => undefined,
	hangs: ( _, random ) => ( random.chance( 0.02 ) ? { did: 'hung' } : undefined ),
	resets: ( socket, random ) => {
		if ( ! random.chance( 0.3 ) ) {
			return undefined;
		}
		socket.resetAndDestroy();
		return { did: 'reset' };
	},
	halves: ( socket, random ) => {
		if ( ! random.chance( 0.3 ) ) {
			return undefined;
		}
		socket.end( 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf' );
		return { did: 'answered half' };
	},
	floods: ( socket, random ) => {
		if ( ! random.chance( 0.2 ) ) {
			return undefined;
		}
		flood( socket );
		return { did: 'flooded' };
	},
	waits: ( socket, random ) => {
		if ( ! random.chance( 0.3 ) ) {
			return undefined;
		}
		const wait = random.between( 1, 2 );
		respond( socket, random.chance( 0.5 ) ? 429 : 503, { 'Retry-After': String( wait ) } );
		return { did: 'asked to wait', wait };
	},
};

/** Ten times what anyone reads of an answer, and more is said to come. */
function flood( socket: Socket ): void {
	socket.write( 'HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n' );
	socket.write( Buffer.alloc( 655_360, 'x' ) );
}

export class Receivers {
	public readonly receptions: Reception[] = [];
	private readonly open = new Map< string, RawReceiver >();
	private calm = false;
	private flapping: NodeJS.Timeout | undefined;
	private turned: Promise< void > = Promise.resolve();

	private constructor( private readonly random: Random ) {}

	public static async start( random: Random ): Promise< Receivers > {
		const receivers = new Receivers( random );
		let host = 10;
		for ( const [ name, misdeed ] of Object.entries( CHARACTERS ) ) {
			// On hosts of their own, for what one is sent at once is limited by host.
			const receiver = new RawReceiver(
				( request, socket ) => receivers.receive( name, misdeed, request, socket ),
				`127.0.0.${ ++host }`
			);
			await receiver.open();
			receivers.open.set( name, receiver );
		}
		receivers.flap();
		return receivers;
	}

	public get names(): string[] {
		return [ ...this.open.keys() ];
	}

	public get all(): RawReceiver[] {
		return [ ...this.open.values() ];
	}

	/** From now on all answer well. */
	public async behave(): Promise< void > {
		this.calm = true;
		clearTimeout( this.flapping );
		await this.turned;
		await this.vanish();
		await this.open.get( 'flaps' )?.open();
	}

	public async close(): Promise< void > {
		this.calm = true;
		clearTimeout( this.flapping );
		await this.turned;
		await Promise.all( [ ...this.open.values() ].map( ( receiver ) => receiver.close() ) );
	}

	private receive( receiver: string, misdeed: Misdeed, request: RawRequest, socket: Socket ): void {
		const reception: Reception = {
			receiver,
			event: request.headers.get( 'webhook-id' ) ?? '',
			delivery: request.headers.get( 'x-multisite-delivery' ) ?? '',
			attempt: Number( request.headers.get( 'x-multisite-attempt' ) ),
			process: Number( request.headers.get( 'x-chaos-process' ) ),
			body: createHash( 'sha256' ).update( request.body ).digest( 'hex' ),
			at: Date.now(),
			endedAt: Date.now(),
			did: 'answered',
			wait: undefined,
			brokeOff: false,
		};
		this.receptions.push( reception );
		const done = this.calm ? undefined : misdeed( socket, this.random );
		if ( done === undefined ) {
			respond( socket );
			return;
		}
		reception.did = done.did;
		reception.brokeOff = done.did === 'reset';
		reception.wait = done.wait;
		if ( done.did === 'hung' || done.did === 'flooded' ) {
			reception.endedAt = Infinity;
			socket.once( 'close', () => ( reception.endedAt = Date.now() ) );
		}
	}

	/** There for a while, then gone for a while. */
	private flap( isThere = true ): void {
		this.flapping = setTimeout(
			() => {
				this.turned = ( isThere ? this.vanish() : this.open.get( 'flaps' )?.open() ) ?? Promise.resolve();
				void this.turned.then( () => this.calm || this.flap( ! isThere ) );
			},
			isThere ? this.random.between( 1000, 4000 ) : this.random.between( 300, 1500 )
		);
	}

	/** An answer that was just written may not arrive. */
	private async vanish(): Promise< void > {
		const lately = Date.now() - 500;
		await this.open.get( 'flaps' )?.close();
		this.receptions
			.filter( ( { receiver, at } ) => receiver === 'flaps' && at >= lately )
			.forEach( ( reception ) => ( reception.brokeOff = true ) );
	}
}
