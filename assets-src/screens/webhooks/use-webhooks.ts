import { useMemo, useState } from '@wordpress/element';
import { useEventTypes } from '../../data/use-event-types';
import type { WebhooksView } from '../../lib/routes/webhooks-view';
import { useHealth } from './health/use-health';
import { useVerbs } from './verbs/use-verbs';
import { useList, type WebhooksList } from './view/use-list';

export interface Selection {
	readonly ids: readonly string[];
	readonly select: ( ids: readonly string[] ) => void;
}

/** State of the screen: the list, the health of its webhooks, which are selected, and what is being done to them. */
export function useWebhooks( view: WebhooksView ) {
	const { eventTypes } = useEventTypes();
	const list = useList( view );
	const health = useHealth( useIds( list ) );
	const [ ids, select ] = useState< readonly string[] >( [] );
	const selection: Selection = { ids, select };
	const verbs = useVerbs( { list, health, selected: list.webhooks.filter( ( { id } ) => ids.includes( id ) ) } );
	const { runOnOne } = verbs;
	const rows = useMemo(
		() => ( { eventTypes, health: health.webhooks, runVerb: runOnOne } ),
		[ eventTypes, health.webhooks, runOnOne ]
	);
	return { list, health, rows, selection, verbs };
}

/** Of the webhooks that are shown; null until it is known whether there are any, and if there are none. */
function useIds( { webhooks, isLoaded, isEmpty }: WebhooksList ): readonly string[] | null {
	return useMemo(
		() => ( ! isLoaded || isEmpty ? null : webhooks.map( ( { id } ) => id ) ),
		[ webhooks, isLoaded, isEmpty ]
	);
}
