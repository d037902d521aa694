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
	/**
	 * What a person wants to see beside it. Only with context=edit.
	 */
	details?: {
		/**
		 * Name of the event type; its slug where it is no longer known.
		 */
		event_type_name: string;
		/**
		 * Null where the webhook was deleted.
		 */
		webhook_name: string | null;
		webhook_url: string | null;
		/**
		 * Null for the network, and where the site is gone.
		 */
		site_name: string | null;
		/**
		 * The reason in a few words.
		 */
		reason_short: string | null;
		last_attempt: {
			number: number;
			at: string;
			duration_ms: number;
			status_code: number | null;
		} | null;
		/**
		 * About when the last planned try is; null unless it is waiting.
		 */
		gives_up_at: string | null;
		/**
		 * The delivery that it sends again; null where it is the first.
		 */
		resend_of: string | null;
		/**
		 * The newest delivery that sends it again; null where none does.
		 */
		resent_as: string | null;
		/**
		 * Only the outcome is kept.
		 */
		content_deleted: boolean;
		can_resend: boolean;
		can_cancel: boolean;
		/**
		 * Whether its next try can be brought forward to now.
		 */
		can_try: boolean;
	};
}
