// Generated from plugin/schema/resources/delivery.json by `npm run types`. Do not edit.

/**
 * One event owed to one webhook.
 */
export interface Delivery {
	id: string;
	event: string;
	webhook: string;
	event_type: string;
	/**
	 * Id of the site.
	 */
	site: number | null;
	test: boolean;
	status: 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';
	/**
	 * Why the last attempt failed, or why it is held or cancelled.
	 */
	reason: string | null;
	attempt_count: number;
	created_at: string;
	next_try_at: string | null;
	finished_at: string | null;
}
