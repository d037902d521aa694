/** A problem of the machine or the command line that a person can fix. `next` says how. */
export class SetupError extends Error {
	public constructor(
		message: string,
		public readonly next: string,
		options?: ErrorOptions
	) {
		super( message, options );
		this.name = 'SetupError';
	}
}

/** Two lines for a set-up problem. Anything else is a defect and needs its stack trace. */
export function explain( error: unknown ): string {
	if ( error instanceof SetupError ) {
		return `${ error.message }\n${ error.next }`;
	}
	return error instanceof Error ? ( error.stack ?? error.message ) : String( error );
}
