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

/** Owns what was received, oldest first. Bounded twice, since a thousand large bodies would fill the memory as surely as a million small ones. */
export class RequestLog {
	private readonly started = Date.now();
	private requests: ReceivedRequest[] = [];
	private characters = 0;
	/** Requests are numbered from 1; the numbers go on after a clear, so that one number never means two requests. */
	private lastNumber = 0;
	/** How many fell out at the old end since the log was last emptied. */
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

	/** Differs whenever what is kept differs, also from what an earlier run kept. */
	revision(): string {
		return `${ this.started }-${ this.lastNumber }-${ this.requests.length }`;
	}
}
