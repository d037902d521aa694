// Generated from plugin/schema/resources/webhook.json by `npm run types`. Do not edit.

/**
 * Where the events of a network are sent: what the admin configures.
 */
export interface Webhook {
	id: string;
	/**
	 * For people to recognise it; by default the host of the URL.
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
	disabled_reason: string | null;
	/**
	 * standard: the envelope; flat: the bare payload, as Ultimate Multisite sends it.
	 */
	format: 'standard' | 'flat';
	/**
	 * Ids of the sites whose events are sent; null for the whole network.
	 */
	sites: number[] | null;
	/**
	 * Extra request headers.
	 */
	headers: {
		[ k: string ]: string;
	};
	created_at: string;
	updated_at: string;
	/**
	 * The newest delivery that was no test.
	 */
	last_delivery: {
		at: string;
		status: 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';
	} | null;
	/**
	 * Signing secret, whsec_ and 24 to 64 bytes in base64. Answered on creation alone.
	 */
	secret?: string;
	/**
	 * With status active: what becomes of the deliveries held meanwhile; send by default.
	 */
	held?: 'send' | 'cancel';
}
