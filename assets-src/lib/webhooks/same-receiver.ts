import { __, sprintf } from '@wordpress/i18n';
import type { EventTypeSummary } from '../events/event-type-summary';
import type { Webhook } from '../../types/rest.generated';
import { ALL_EVENTS, eventName } from '../events/event-types';
import type { WebhookDraft } from './draft';

type Receiver = Pick< Webhook, 'name' | 'url' | 'event_types' | 'sites' >;
type Sites = readonly number[] | null;

/** A warning if another webhook already sends one of these events of these sites to exactly this URL. */
export function sameReceiver(
	{ url, event_types: slugs, sites }: Pick< WebhookDraft, 'url' | 'event_types' | 'sites' >,
	others: readonly Receiver[],
	eventTypes: readonly EventTypeSummary[]
): string | null {
	for ( const other of others ) {
		const isSame = other.url === url && sharesSite( sites, other.sites );
		const slug = isSame ? sharedEvent( slugs, other.event_types ) : undefined;
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

function sharesSite( mine: Sites, theirs: Sites ): boolean {
	return mine === null || theirs === null || mine.some( ( id ) => theirs.includes( id ) );
}

/** The first event that both take; all events include each one. */
function sharedEvent( mine: readonly string[], theirs: readonly string[] ): string | undefined {
	if ( mine.includes( ALL_EVENTS ) ) {
		return theirs[ 0 ];
	}
	return theirs.includes( ALL_EVENTS ) ? mine[ 0 ] : mine.find( ( slug ) => theirs.includes( slug ) );
}
