/** Something about the machine or the command line that a person can put right; `next` says how. */
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

/** Set-up problems are told in two lines; anything else is a defect, whose stack is needed. */
export function explain( error: unknown ): string {
	if ( error instanceof SetupError ) {
		return `${ error.message }\n${ error.next }`;
	}
	return error instanceof Error ? ( error.stack ?? error.message ) : String( error );
}
