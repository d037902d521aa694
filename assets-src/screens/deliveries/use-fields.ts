import { useMemo } from '@wordpress/element';
import type { DeliveryInFull } from '../../data/deliveries';
import { loadWebhookNames } from '../../data/webhooks';
import type { DeliveriesView } from '../../lib/deliveries-view';
import type { EventTypeSummary } from '../../types/event-type-summary';
import type { Field } from '../parts/data-views';
import { COLUMNS } from './fields';
import { eventFilter, siteFilter, statusFilter, timeFilter, webhookFilter } from './filters';

/** Columns and filters; the same object until a choice of a filter changes, for each new one costs the table a render. */
export function useFields(
	view: DeliveriesView,
	eventTypes: readonly EventTypeSummary[],
	deliveries: readonly DeliveryInFull[]
): Field< DeliveryInFull >[] {
	const { eventType, webhook, site, after, before } = view;
	const siteName = deliveries.find( ( delivery ) => delivery.site === site )?.details.site_name ?? null;
	const names = useWebhookNames();

	const byWebhook = useMemo( () => webhookFilter( names, webhook ), [ names, webhook ] );
	return useMemo(
		() => [
			...COLUMNS,
			eventFilter( eventTypes, eventType ),
			statusFilter(),
			byWebhook,
			timeFilter( { after, before } ),
			...( site === null ? [] : [ siteFilter( site, siteName ) ] ),
		],
		[ eventTypes, eventType, byWebhook, after, before, site, siteName ]
	);
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
