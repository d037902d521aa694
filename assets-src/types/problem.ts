/** Why a request did not do what it should, in words for the person at the screen. */
export interface Problem {
	readonly kind: 'signed-out' | 'not-found' | 'refused' | 'unreachable';
	readonly message: string;
	/** What is wrong with single fields, by the server's name of the field. */
	readonly fields: Readonly< Record< string, string > >;
}
