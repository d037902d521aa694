import { speak } from '@wordpress/a11y';
import { useEffect, useState } from '@wordpress/element';
import { loadReceivers } from '../../data/webhooks';
import { checkUrl, type WebhookDraft } from '../../lib/webhooks/draft';
import { sameReceiver } from '../../lib/webhooks/same-receiver';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Webhook } from '../../types/rest.generated';

const AFTER_TYPING_MS = 500;

/** Warns while the form is filled in. If that fails, the server still warns when it is saved. */
export function useSameReceiver(
	draft: WebhookDraft,
	ownId: string | null,
	eventTypes: readonly EventTypeSummary[]
): string | null {
	const [ found, setFound ] = useState< readonly Webhook[] >( [] );
	const url = draft.url.trim();

	useEffect( () => {
		if ( checkUrl( url ) !== null ) {
			return undefined;
		}
		const controller = new AbortController();
		const timer = setTimeout( () => {
			loadReceivers( url, controller.signal ).then( setFound, () => setFound( [] ) );
		}, AFTER_TYPING_MS );
		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ url ] );

	const others = found.filter( ( { id } ) => id !== ownId );
	const warning = sameReceiver( { ...draft, url }, others, eventTypes );
	useEffect( () => {
		if ( warning !== null ) {
			speak( warning );
		}
	}, [ warning ] );
	return warning;
}
