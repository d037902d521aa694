import { useMemo } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { useEventTypes } from '../../data/use-event-types';
import { eventFilter, siteFilter, webhookFilter } from '../../features/log-filters/filters';
import { useSeenSites } from '../../features/log-filters/use-seen-sites';
import { useWebhookNames } from '../../features/log-filters/use-webhook-names';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import type { Field } from '../../components/data-views/data-views';
import { COLUMNS } from './fields';
import { type FilterName, fixedFilters, timeFilter } from './filters';

/** Columns and filters. The same object until the choices of a filter change, because a new one renders the whole table. */
export function useFields( view: DeliveriesView, deliveries: readonly DeliveryInFull[] ): Field< DeliveryInFull >[] {
	const { eventTypes } = useEventTypes();
	const { eventType, webhook, site, after, before } = view;
	const sites = useSeenSites(
		deliveries.flatMap( ( { site: id, details } ) => ( id === null ? [] : [ [ id, details.site_name ] as const ] ) )
	);
	const names = useWebhookNames();

	const byWebhook = useMemo( () => webhookFilter( names, webhook ), [ names, webhook ] );
	return useMemo( () => {
		const filters: Readonly< Record< FilterName, Field< DeliveryInFull > | null > > = {
			eventType: eventFilter( eventTypes, eventType ),
			...fixedFilters(),
			webhook: byWebhook,
			time: timeFilter( { after, before } ),
			site: sites.size === 0 && site === null ? null : siteFilter( sites, site ),
		};
		return [ ...COLUMNS, ...Object.values( filters ).filter( ( one ) => one !== null ) ];
	}, [ eventTypes, eventType, byWebhook, after, before, sites, site ] );
}
