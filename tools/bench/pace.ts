/** (h) How much of what a receiver with a rate limit takes it gets, and how much it has to refuse. */
import { setTimeout as sleep } from 'node:timers/promises';
import { respond, RawReceiver } from '../lib/raw-receiver';
import type { PaceRow } from './results';
import { rounded } from './statistics';
import { NotMeasured, Worker } from './workers';
import type { World } from './world';

const EVENT_TYPE = 'payment_received';

interface Kind {
	receiver: string;
	perSecond: number;
	/** In seconds; null for no header. */
	retryAfter: number | null;
	/** For how long it refuses everything at first. */
	closedSeconds: number;
}

const KINDS: readonly Kind[] = [
	{ receiver: '5/s', perSecond: 5, retryAfter: null, closedSeconds: 0 },
	{ receiver: '5/s', perSecond: 5, retryAfter: 2, closedSeconds: 0 },
	{ receiver: '20/s', perSecond: 20, retryAfter: null, closedSeconds: 0 },
	{ receiver: '20/s', perSecond: 20, retryAfter: 2, closedSeconds: 0 },
	{ receiver: '20/s, recovers', perSecond: 20, retryAfter: null, closedSeconds: 10 },
];

/** Takes so many requests a second, saves up those of one second, and refuses the others with 429. */
class TokenBucket {
	private tokens: number;
	private filledAt: number | undefined;
	private accepted = 0;
	private refused = 0;
	private readonly receiver: RawReceiver;

	public constructor( public readonly kind: Kind ) {
		this.tokens = kind.perSecond;
		this.receiver = new RawReceiver( ( _, socket ) => {
			if ( this.takes() ) {
				respond( socket );
				return;
			}
			const { retryAfter } = kind;
			respond( socket, 429, retryAfter === null ? {} : { 'Retry-After': String( retryAfter ) } );
		} );
	}

	public get url(): string {
		return `http://${ this.receiver.address }/hook`;
	}

	public open(): Promise< void > {
		return this.receiver.open();
	}

	public close(): Promise< void > {
		return this.receiver.close();
	}

	public get hasBegun(): boolean {
		return this.filledAt !== undefined;
	}

	/** What it has got since its first request, or since it takes any. */
	public row( seconds: number ): PaceRow {
		const { receiver, perSecond, retryAfter, closedSeconds } = this.kind;
		const share = this.accepted / ( perSecond * ( seconds - closedSeconds ) );
		return {
			receiver,
			retry_after: retryAfter,
			per_second: rounded( this.accepted / ( seconds - closedSeconds ) ),
			share: Number( share.toFixed( 3 ) ),
			refused: Number( ( this.refused / Math.max( 1, this.accepted + this.refused ) ).toFixed( 3 ) ),
		};
	}

	private takes(): boolean {
		const { perSecond, closedSeconds } = this.kind;
		const now = performance.now() / 1000;
		this.filledAt ??= now + closedSeconds;
		if ( now > this.filledAt ) {
			this.tokens = Math.min( perSecond, this.tokens + perSecond * ( now - this.filledAt ) );
			this.filledAt = now;
		}
		const takes = now === this.filledAt && this.tokens >= 1;
		this.tokens -= takes ? 1 : 0;
		this.accepted += takes ? 1 : 0;
		this.refused += takes ? 0 : 1;
		return takes;
	}
}

/** All at the same time, by one worker: each webhook has its own pace. */
export async function measurePace( world: World ): Promise< PaceRow[] > {
	const seconds = world.size( 60, 15 );
	const buckets = KINDS.map( ( kind ) => new TokenBucket( kind ) );
	await Promise.all( buckets.map( ( bucket ) => bucket.open() ) );
	await world.reset();
	await world.webhooks(
		buckets.map( ( { url } ) => url ),
		EVENT_TYPE
	);
	// More than any of them takes.
	await world.record( 20 * seconds + 100, EVENT_TYPE );
	const worker = Worker.start( world, '--watch' );
	try {
		await worker.aliveUntil( begun( buckets ) );
		await worker.aliveUntil( sleep( seconds * 1000 ) );
		return buckets.map( ( bucket ) => bucket.row( seconds ) );
	} finally {
		await worker.stop();
		await Promise.all( buckets.map( ( bucket ) => bucket.close() ) );
	}
}

async function begun( buckets: readonly TokenBucket[] ): Promise< void > {
	const deadline = Date.now() + 30_000;
	while ( ! buckets.every( ( { hasBegun } ) => hasBegun ) ) {
		if ( Date.now() > deadline ) {
			throw new NotMeasured( 'The worker has sent nothing within 30 s.' );
		}
		await sleep( 10 );
	}
}
