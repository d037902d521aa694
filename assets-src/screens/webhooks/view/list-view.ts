import { oneOf } from '../../../lib/routes/query';
import { ALL_WEBHOOKS, type WebhooksView } from '../../../lib/routes/webhooks-view';
import { WEBHOOK_ORDERS, WEBHOOK_STATUSES } from '../../../types/lists.generated';
import type { View } from '../../../components/data-views/data-views';
import { DESCRIPTION, TITLE } from './fields';
import type { ViewPreferences } from './view-preferences';

/** Wide enough for later contents of the cells, so that no column moves. */
const STYLES = {
	event_types: { width: '134px', minWidth: '134px' },
	status: { width: '142px', minWidth: '142px' },
	last_delivery: { width: '140px', minWidth: '140px' },
	hours: { width: '106px', minWidth: '106px' },
};

/** The view as DataViews has it. Phones have one column; the chosen columns stay for wider windows. */
export function toListView( view: WebhooksView, preferences: ViewPreferences, isNarrow: boolean ): View {
	return {
		type: 'table',
		search: view.search,
		filters: [ ...filterOf( 'event_types', view.eventTypes ), ...filterOf( 'status', view.statuses ) ],
		sort: { field: view.orderBy, direction: view.order },
		page: view.page,
		perPage: preferences.perPage,
		titleField: TITLE,
		descriptionField: DESCRIPTION,
		fields: isNarrow ? [] : [ ...preferences.columns ],
		layout: { density: preferences.density, enableMoving: false, styles: STYLES },
	};
}

/** The part of it that is in the URL. */
export function fromListView( view: View ): WebhooksView {
	return {
		search: view.search ?? '',
		statuses: WEBHOOK_STATUSES.filter( ( status ) => valuesOf( view, 'status' ).includes( status ) ),
		eventTypes: valuesOf( view, 'event_types' ),
		orderBy: oneOf( { field: view.sort?.field }, 'field', WEBHOOK_ORDERS ) ?? ALL_WEBHOOKS.orderBy,
		order: view.sort?.direction ?? ALL_WEBHOOKS.order,
		page: view.page ?? ALL_WEBHOOKS.page,
	};
}

/** The part of it that a user keeps. */
export function preferencesOf( view: View, before: ViewPreferences, isNarrow: boolean ): ViewPreferences {
	return {
		perPage: view.perPage ?? before.perPage,
		columns: isNarrow ? before.columns : ( view.fields ?? before.columns ),
		density: ( view.type === 'table' ? view.layout?.density : undefined ) ?? before.density,
	};
}

/** Typing a search makes no new entries in the history; other changes do. */
export function isTyping( next: WebhooksView, before: WebhooksView ): boolean {
	const without = ( view: WebhooksView ) => JSON.stringify( { ...view, search: '', page: 1 } );
	return next.search !== before.search && without( next ) === without( before );
}

function filterOf( field: string, values: readonly string[] ): NonNullable< View[ 'filters' ] > {
	return values.length === 0 ? [] : [ { field, operator: 'isAny', value: [ ...values ] } ];
}

function valuesOf( view: View, field: string ): readonly string[] {
	const value: unknown = view.filters?.find( ( filter ) => filter.field === field )?.value;
	return Array.isArray( value ) ? value.filter( ( one ): one is string => typeof one === 'string' ) : [];
}
