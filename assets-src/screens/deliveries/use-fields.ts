import { useMemo, useState } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { loadWebhookNames } from '../../data/webhooks';
import type { DeliveriesView } from '../../lib/routes/deliveries-view';
import type { EventTypeSummary } from '../../lib/events/event-type-summary';
import type { Field } from '../../components/data-views/data-views';
import { COLUMNS } from './fields';
import { eventFilter, siteFilter, type Sites, statusFilter, timeFilter, webhookFilter } from './filters';

/** Columns and filters; the same object until a choice of a filter changes, for each new one costs the table a render. */
export function useFields(
	view: DeliveriesView,
	eventTypes: readonly EventTypeSummary[],
	deliveries: readonly DeliveryInFull[]
): Field< DeliveryInFull >[] {
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

/** All that were among the deliveries since the screen was opened; another object only when there is a new one. */
function useSeenSites( deliveries: readonly DeliveryInFull[] ): Sites {
	const [ seen, setSeen ] = useState< Sites >( new Map() );
	const shown = deliveries.flatMap( ( { site, details } ) =>
		site === null ? [] : [ [ site, details.site_name ] as const ]
	);
	if ( shown.every( ( [ id ] ) => seen.has( id ) ) ) {
		return seen;
	}
	const more = new Map( [ ...seen, ...shown ] );
	// While it renders: React then renders this once more, before anybody sees the list without them.
	setSeen( more );
	return more;
}

/** Asked for once in the life of a screen. */
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
