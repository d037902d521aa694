/**
 * Ends everything that the program has started, whether the program ends by a signal or an error, also during the set-up.
 * Whatever starts something registers here how to end it.
 */
type Close = () => unknown;

/** Enough to end in order. A person who pressed Ctrl+C should not wait longer. */
const LIMIT = 3000;

export class Shutdown {
	private readonly closers: Close[] = [];
	ending = false;

	/** @param killRest Ends the programs that are still running in the end. */
	constructor( private readonly killRest: () => void ) {}

	/** Closes in reverse order, because what started last may use what started first. */
	onEnd( close: Close ): void {
		this.closers.unshift( close );
	}

	listen(): void {
		for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
			process.on( signal, () => void this.end( 0 ) );
		}
	}

	async end( code: number ): Promise< void > {
		if ( this.ending ) {
			return;
		}
		this.ending = true;
		setTimeout( () => this.exit( code ), LIMIT );
		for ( const close of this.closers ) {
			try {
				await close();
			} catch {
				// The others still have to close.
			}
		}
		this.exit( code );
	}

	private exit( code: number ): void {
		this.killRest();
		process.exit( code );
	}
}
