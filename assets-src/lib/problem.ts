import type { Webhook } from '../types/webhook.generated';

interface InWords {
	readonly message: string;
	/** What is wrong with single fields, by the server's name of the field. */
	readonly fields: Readonly< Record< string, string > >;
}

/** Why a request did not do what it should, in words for the person at the screen. */
export type Problem =
	| ( InWords & { readonly kind: 'signed-out' | 'not-found' | 'refused' | 'unreachable' } )
	/** Someone else changed it since it was read; this is how it is now. */
	| ( InWords & { readonly kind: 'conflict'; readonly webhook: Webhook } );
