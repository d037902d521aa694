import type { CustomAction, Webhook } from '../types/rest.generated';

interface Message {
	readonly message: string;
	/** Sentences by the server's name of the field. */
	readonly fields: Readonly< Record< string, string > >;
}

/** Why a request failed, in words for the person at the screen. */
export type Problem =
	| ( Message & { readonly kind: 'logged-out' | 'not-found' | 'refused' | 'unreachable' } )
	/** Someone else changed it since it was read; this is its current state. */
	| ( Message & { readonly kind: 'conflict'; readonly webhook: Webhook } )
	| ( Message & { readonly kind: 'action-conflict'; readonly action: CustomAction } );
