// Generated from plugin/schema/parameters by `npm run types`. Do not edit.

/**
 * The query of the delivery log.
 */
export interface DeliveriesParameters {
	/**
	 * “edit” adds what screens need.
	 */
	context?: 'view' | 'edit';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only deliveries with this text in their IDs or event type.
	 */
	search?: string;
	orderby?: 'created_at';
	order?: 'asc' | 'desc';
	/**
	 * Only deliveries of this webhook.
	 */
	webhook?: string;
	/**
	 * Only deliveries of this event type.
	 */
	event_type?: string;
	/**
	 * Only deliveries with this status.
	 */
	status?: 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';
	/**
	 * Only deliveries of events on this site.
	 */
	site?: number;
	/**
	 * Only deliveries created after this time.
	 */
	after?: string;
	/**
	 * Only deliveries created before this time.
	 */
	before?: string;
	/**
	 * The last delivery of the previous page. Replaces the page.
	 */
	cursor?: string;
}

/**
 * The query of the catalog of events.
 */
export interface EventTypesParameters {
	/**
	 * “edit” adds what screens need.
	 */
	context?: 'view' | 'edit';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only event types with this text in their slug, name, or description.
	 */
	search?: string;
	orderby?: 'group' | 'name' | 'slug';
	order?: 'asc' | 'desc';
}

/**
 * The query of the recorded events, in the order in which they were recorded.
 */
export interface EventsParameters {
	/**
	 * “edit” adds what screens need.
	 */
	context?: 'view' | 'edit';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only events with this text in their ID or type.
	 */
	search?: string;
	orderby?: 'position';
	order?: 'asc';
	/**
	 * Only events for this webhook.
	 */
	webhook?: string;
	/**
	 * Only events of this type.
	 */
	event_type?: string;
	/**
	 * Only events on this site.
	 */
	site?: number;
	/**
	 * Only events after this one.
	 */
	after?: string;
	/**
	 * The last event of the previous page. Replaces the page.
	 */
	cursor?: string;
}

/**
 * The query of a single resource.
 */
export interface ItemParameters {
	/**
	 * “edit” adds what screens need.
	 */
	context?: 'view' | 'edit';
}

/**
 * Which failed deliveries of a webhook to count.
 */
export interface RecoverParameters {
	/**
	 * Deliveries that failed at or after this time.
	 */
	since: string;
}

/**
 * The query of a list of sites.
 */
export interface SitesParameters {
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only sites with this text in their address. Names are not searched: each site stores its own.
	 */
	search?: string;
	/**
	 * Only sites with these IDs. Separate multiple IDs with commas.
	 *
	 * @minItems 0
	 * @maxItems 100
	 */
	include?: string[];
	orderby?: 'id' | 'url';
	order?: 'asc' | 'desc';
}

/**
 * Which webhooks’ health to show.
 */
export interface WebhookHealthParameters {
	/**
	 * IDs of webhooks, separated by commas.
	 *
	 * @minItems 1
	 * @maxItems 100
	 */
	webhooks?: [ string, ...string[] ];
}

/**
 * The query of a list of webhooks.
 */
export interface WebhooksParameters {
	/**
	 * “edit” adds what screens need.
	 */
	context?: 'view' | 'edit';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Number of items on a page.
	 */
	per_page?: number;
	/**
	 * Only webhooks with this text in their name or URL.
	 */
	search?: string;
	/**
	 * Webhooks without a delivery count as having the oldest.
	 */
	orderby?: 'name' | 'status' | 'created_at' | 'updated_at' | 'last_delivery';
	order?: 'asc' | 'desc';
	/**
	 * Only webhooks with one of these statuses. Separate multiple statuses with commas.
	 */
	status?: ( 'active' | 'paused' | 'disabled' )[];
	/**
	 * Only webhooks that get one of these event types. Separate multiple event types with commas.
	 */
	event_type?: string[];
}
