import { useMemo, useState } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { useEventTypes } from '../../data/use-event-types';
import { loadWebhookNames } from '../../data/webhooks';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import type { Field } from '../../components/data-views/data-views';
import { COLUMNS } from './fields';
import { eventFilter, siteFilter, type Sites, statusFilter, timeFilter, webhookFilter } from './filters';

/** Columns and filters. The same object until the choices of a filter change, because a new one renders the whole table. */
export function useFields( view: DeliveriesView, deliveries: readonly DeliveryInFull[] ): Field< DeliveryInFull >[] {
	const { eventTypes } = useEventTypes();
	const { eventType, webhook, site, after, before } = view;
	const sites = useSeenSites( deliveries );
	const names = useWebhookNames();

	const byWebhook = useMemo( () => webhookFilter( names, webhook ), [ names, webhook ] );
	return useMemo(
		() => [
			...COLUMNS,
			eventFilter( eventTypes, eventType ),
			statusFilter(),
			byWebhook,
			timeFilter( { after, before } ),
			...( sites.size === 0 && site === null ? [] : [ siteFilter( sites, site ) ] ),
		],
		[ eventTypes, eventType, byWebhook, after, before, sites, site ]
	);
}

/** All sites of deliveries since the screen was opened; a new object only if there is a new site. */
function useSeenSites( deliveries: readonly DeliveryInFull[] ): Sites {
	const [ seen, setSeen ] = useState< Sites >( new Map() );
	const shown = deliveries.flatMap( ( { site, details } ) =>
		site === null ? [] : [ [ site, details.site_name ] as const ]
	);
	if ( shown.every( ( [ id ] ) => seen.has( id ) ) ) {
		return seen;
	}
	const more = new Map( [ ...seen, ...shown ] );
	// During render: React renders once more before the list shows without them.
	setSeen( more );
	return more;
}

/** Loaded once per screen. */
function useWebhookNames() {
	return useMemo( () => {
		let loading: ReturnType< typeof loadWebhookNames > | null = null;
		return async () => {
			loading ??= loadWebhookNames();
			const webhooks = await loading;
			return webhooks.map( ( { id, name } ) => ( { value: id, label: name } ) );
		};
	}, [] );
}
