// Generated from plugin/schema/resources/webhook.json by `npm run types`. Do not edit.

/**
 * Where an admin has the events of a network sent.
 */
export interface Webhook {
	id: string;
	/**
	 * Helps people recognize it. Defaults to the host name of the URL.
	 */
	name: string;
	/**
	 * The http or https address that receives the events.
	 */
	url: string;
	/**
	 * Slugs of event types, or * for all.
	 *
	 * @minItems 1
	 */
	event_types: [ string, ...string[] ];
	/**
	 * Clients set active or paused; only the system sets disabled.
	 */
	status: 'active' | 'paused' | 'disabled';
	/**
	 * Why the system disabled it.
	 */
	disabled_reason: ( 'failing' | 'http_410' | 'unreadable' ) | null;
	/**
	 * standard: events in an envelope; flat: the bare payload, as Ultimate Multisite sends it.
	 */
	format: 'standard' | 'flat';
	/**
	 * IDs of the sites whose events are sent; null for the whole network.
	 */
	sites: number[] | null;
	/**
	 * Extra request headers, by name. Responses have null for each value. In a change, null keeps the value, and headers that are left out are removed.
	 */
	headers: {
		[ k: string ]: string | null;
	};
	/**
	 * The webhook whose values to copy for headers that are null and have no value yet.
	 */
	headers_from?: string;
	/**
	 * Whether a redirect counts as received. It is never followed.
	 */
	accept_redirect: boolean;
	created_at: string;
	updated_at: string;
	/**
	 * The newest delivery, not counting tests.
	 */
	last_delivery: {
		at: string;
		status: 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';
	} | null;
	/**
	 * Signing secret: whsec_ followed by 24 to 64 bytes in base64. Only in the response to creation.
	 */
	secret?: string;
	/**
	 * With status active: what to do with the held deliveries. Defaults to send.
	 */
	held?: 'send' | 'cancel';
}
