import type { View } from '../../components/data-views/data-views';
import { LOG_PAGE_SIZE } from '../../data/log-page';
import { chosenOf, filtersWith } from '../../features/log-filters/filters';
import type { EventsView } from '../../lib/routes/events-view';
import { NARROW, WIDE } from './fields';

/** The view as DataViews has it. */
export function toListView( view: EventsView, isNarrow: boolean ): View {
	const { fields, ...look } = isNarrow ? NARROW : WIDE;
	const { eventType, site, webhook } = view;
	return {
		...look,
		fields: [ ...fields ],
		search: view.search,
		filters: filtersWith( { eventType, site: site === null ? null : String( site ), webhook } ),
		page: 1,
		perPage: LOG_PAGE_SIZE,
	};
}

/** The first page with its search and filters. */
export function fromListView( { search = '', filters }: View ): EventsView {
	const site = chosenOf( filters, 'site' );
	return {
		search,
		eventType: chosenOf( filters, 'eventType' ),
		site: site === null ? null : Number( site ),
		webhook: chosenOf( filters, 'webhook' ),
		cursor: null,
		newerThan: null,
	};
}
