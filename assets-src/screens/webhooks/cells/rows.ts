import { createContext, useContext } from '@wordpress/element';
import type { EventTypeSummary } from '../../../lib/events/event-type-summary';
import type { Webhook } from '../../../types/rest.generated';
import type { WebhooksHealth } from '../health/use-health';
import type { VerbId } from '../verbs/verbs';

/** What cells need beside their webhook. A context, because the list mounts every cell again when its fields change. */
export interface Rows {
	readonly eventTypes: readonly EventTypeSummary[];
	readonly health: WebhooksHealth;
	readonly runVerb: ( verb: VerbId, webhook: Webhook ) => void;
}

const Context = createContext< Rows | null >( null );

export const RowsProvider = Context.Provider;

export function useRows(): Rows {
	const rows = useContext( Context );
	if ( rows === null ) {
		throw new Error( 'There is no RowsProvider around this.' );
	}
	return rows;
}

export function rowLinkId( webhookId: string ): string {
	return `msw-webhook-${ webhookId }`;
}
