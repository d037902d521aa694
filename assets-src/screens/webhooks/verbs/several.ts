import type { Webhook } from '../../../types/rest.generated';
import type { BulkVerb } from './verbs';

export type Some = readonly [ Webhook, ...Webhook[] ];

export function isSome( webhooks: readonly Webhook[] ): webhooks is Some {
	return webhooks.length > 0;
}

/** Selected webhooks that a verb leaves alone. */
export interface Others {
	/** Because they are paused or active already. */
	readonly already: number;
	/** Because they are disabled, so that they cannot be paused. */
	readonly disabled: number;
}

export const NO_OTHERS: Others = { already: 0, disabled: 0 };

export function othersOf( verb: BulkVerb, selected: readonly Webhook[] ): Others {
	const count = ( status: Webhook[ 'status' ] ) => selected.filter( ( one ) => one.status === status ).length;
	switch ( verb ) {
		case 'pause':
			return { already: count( 'paused' ), disabled: count( 'disabled' ) };
		case 'resume':
			return { already: count( 'active' ), disabled: 0 };
		case 'delete':
			return NO_OTHERS;
	}
}
