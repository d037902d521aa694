import { WEBHOOK_ORDERS, WEBHOOK_STATUSES } from '../../types/lists.generated';
import type { Webhook } from '../../types/rest.generated';
import { type Query, listOf, numberOf, oneOf, textOf } from './query';

export type WebhookStatus = Webhook[ 'status' ];

/** State of the list of webhooks, kept in the URL. */
export interface WebhooksView {
	readonly search: string;
	readonly statuses: readonly WebhookStatus[];
	readonly eventTypes: readonly string[];
	readonly orderBy: ( typeof WEBHOOK_ORDERS )[ number ];
	readonly order: 'asc' | 'desc';
	readonly page: number;
}

export const ALL_WEBHOOKS: WebhooksView = {
	search: '',
	statuses: [],
	eventTypes: [],
	orderBy: 'name',
	order: 'asc',
	page: 1,
};

export function parseWebhooksView( query: Query ): WebhooksView {
	return {
		search: textOf( query, 's' ) ?? '',
		statuses: WEBHOOK_STATUSES.filter( ( status ) => listOf( query, 'status' ).includes( status ) ),
		eventTypes: listOf( query, 'event_type' ),
		orderBy: oneOf( query, 'orderby', WEBHOOK_ORDERS ) ?? ALL_WEBHOOKS.orderBy,
		order: oneOf( query, 'order', [ 'asc', 'desc' ] ) ?? ALL_WEBHOOKS.order,
		page: numberOf( query, 'paged' ) ?? ALL_WEBHOOKS.page,
	};
}

/** Only what differs from the default. */
export function webhooksViewQuery( view: WebhooksView ): Query {
	return {
		...( view.search === '' ? {} : { s: view.search } ),
		...( view.statuses.length === 0 ? {} : { status: view.statuses.join( ',' ) } ),
		...( view.eventTypes.length === 0 ? {} : { event_type: view.eventTypes.join( ',' ) } ),
		...( view.orderBy === ALL_WEBHOOKS.orderBy ? {} : { orderby: view.orderBy } ),
		...( view.order === ALL_WEBHOOKS.order ? {} : { order: view.order } ),
		...( view.page === ALL_WEBHOOKS.page ? {} : { paged: String( view.page ) } ),
	};
}

/** Whether there is a search or filter. An empty list then does not mean that there are no webhooks. */
export function isNarrowed( { search, statuses, eventTypes }: WebhooksView ): boolean {
	return search !== '' || statuses.length > 0 || eventTypes.length > 0;
}
