import { __, sprintf } from '@wordpress/i18n';
import type { EventTypeSummary } from '../events/event-type-summary';
import type { Webhook } from '../../types/rest.generated';
import { ALL_EVENTS, eventName } from '../events/event-types';

type Receiver = Pick< Webhook, 'name' | 'url' | 'event_types' >;

/** A warning if another webhook already sends one of these events to exactly this URL. */
export function sameReceiver(
	url: string,
	slugs: readonly string[],
	others: readonly Receiver[],
	eventTypes: readonly EventTypeSummary[]
): string | null {
	for ( const other of others ) {
		const slug = other.url === url ? sharedEvent( slugs, other.event_types ) : undefined;
		if ( slug !== undefined ) {
			return sprintf(
				/* translators: 1: name of a webhook, 2: name of an event. */
				__( '“%1$s” already sends %2$s to this address. Both webhooks would send it.', 'multisite-webhooks' ),
				other.name,
				eventName( slug, eventTypes )
			);
		}
	}
	return null;
}

/** The first event that both take; all events include each one. */
function sharedEvent( mine: readonly string[], theirs: readonly string[] ): string | undefined {
	if ( mine.includes( ALL_EVENTS ) ) {
		return theirs[ 0 ];
	}
	return theirs.includes( ALL_EVENTS ) ? mine[ 0 ] : mine.find( ( slug ) => theirs.includes( slug ) );
}
