/**
 * Owns the end of the program: whoever starts something says here how it ends, and everything ends whenever the program does,
 * be it by a signal or by an error, and also in the middle of the set-up.
 */
type Close = () => unknown;

/** Enough for an orderly end; a person who pressed Ctrl+C should not wait longer. */
const LIMIT = 3000;

export class Shutdown {
	private readonly closers: Close[] = [];
	ending = false;

	/** @param killRest Ends the programs that are still running then. */
	constructor( private readonly killRest: () => void ) {}

	/** Closed in reverse order, for what was started last may use what was started first. */
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
				// The others must still be closed.
			}
		}
		this.exit( code );
	}

	private exit( code: number ): void {
		this.killRest();
		process.exit( code );
	}
}
