import { useMemo } from '@wordpress/element';
import type { Field } from '../../components/data-views/data-views';
import type { EventInFull } from '../../data/events';
import { useEventTypes } from '../../data/use-event-types';
import { eventFilter, siteFilter, webhookFilter } from '../../features/log-filters/filters';
import { useSeenSites } from '../../features/log-filters/use-seen-sites';
import { useWebhookNames } from '../../features/log-filters/use-webhook-names';
import type { EventsView } from '../../lib/routes/events-view';
import { COLUMNS } from './fields';

/** Columns and filters. The same object until the choices of a filter change, because a new one renders the whole table. */
export function useFields(
	{ eventType, site, webhook }: EventsView,
	events: readonly EventInFull[]
): Field< EventInFull >[] {
	const { eventTypes } = useEventTypes();
	const sites = useSeenSites(
		events.flatMap( ( { site: one } ) => ( one === null ? [] : [ [ one.id, one.name ] as const ] ) )
	);
	const names = useWebhookNames();
	const byWebhook = useMemo( () => webhookFilter( names, webhook ), [ names, webhook ] );
	return useMemo(
		() => [
			...COLUMNS,
			eventFilter( eventTypes, eventType ),
			byWebhook,
			...( sites.size === 0 && site === null ? [] : [ siteFilter( sites, site ) ] ),
		],
		[ eventTypes, eventType, byWebhook, sites, site ]
	);
}
