import { type DeliveryInFull, loadDeliveries } from '../../data/deliveries';
import type { LogKind } from '../../features/live-log/log-kind';
import { type DeliveriesView, isFirstPage } from '../../lib/routes/deliveries-view';
import { newDeliveries, newRowsMessage, shownMessage } from './messages';

export const DELIVERIES_KIND: LogKind< DeliveriesView, DeliveryInFull > = {
	name: 'deliveries',
	load: loadDeliveries,
	canBeLive: isFirstPage,
	timeOf: ( delivery ) => delivery.created_at,
	words: { newRows: newDeliveries, announced: newRowsMessage, shown: shownMessage },
};
