export interface ReceivedRequest {
	method: string;
	/** With its query. */
	path: string;
	/** Names in lower case. */
	headers: Record< string, string >;
	body: string;
	receivedAt: string;
}

const MAX_REQUESTS = 1000;
const MAX_CHARACTERS = 100_000_000;

/** The received requests, oldest first. Both their number and their size are limited, to protect memory. */
export class RequestLog {
	private readonly started = Date.now();
	private requests: ReceivedRequest[] = [];
	private characters = 0;
	/** Requests are numbered from 1. Clearing the log doesn't restart the numbers, so each number means one request. */
	private lastNumber = 0;
	/** How many old requests were dropped since the log was last cleared. */
	dropped = 0;

	add( request: ReceivedRequest ): void {
		this.requests.push( request );
		this.characters += request.body.length;
		this.lastNumber++;
		while (
			this.requests.length > MAX_REQUESTS ||
			( this.characters > MAX_CHARACTERS && this.requests.length > 1 )
		) {
			this.characters -= this.requests.shift()?.body.length ?? 0;
			this.dropped++;
		}
	}

	clear(): void {
		this.requests = [];
		this.characters = 0;
		this.dropped = 0;
	}

	all(): readonly ReceivedRequest[] {
		return this.requests;
	}

	newest( count: number ): { number: number; request: ReceivedRequest }[] {
		const first = this.lastNumber - this.requests.length + 1;
		return this.requests
			.map( ( request, index ) => ( { number: first + index, request } ) )
			.slice( -count )
			.reverse();
	}

	/** Changes whenever the log changes, and differs from that of earlier runs. */
	revision(): string {
		return `${ this.started }-${ this.lastNumber }-${ this.requests.length }`;
	}
}
