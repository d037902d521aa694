// Generated from plugin/schema/resources/delivery.json by `npm run types`. Do not edit.

/**
 * One event for one webhook.
 */
export interface Delivery {
	id: string;
	event: string;
	webhook: string;
	event_type: string;
	/**
	 * ID of the site.
	 */
	site: number | null;
	test: boolean;
	status: 'waiting' | 'held' | 'delivered' | 'failed' | 'cancelled';
	/**
	 * Why the last attempt failed, or why the delivery is held or cancelled.
	 */
	reason:
		| (
				| (
						| 'dns_not_found'
						| 'connection_refused'
						| 'connect_timeout'
						| 'timeout'
						| 'connection_reset'
						| 'tls_expired'
						| 'tls_name_mismatch'
						| 'tls_untrusted'
						| 'tls_failed'
						| 'address_refused'
						| 'http_blocked'
						| 'proxy_failed'
						| 'redirect'
						| 'bot_page'
						| 'invalid_response'
						| 'webhook_disabled'
						| 'webhook_paused'
						| 'too_large'
						| 'keys_changed'
						| 'unknown'
				  )
				| `http_${ number }`
		  )
		| null;
	attempt_count: number;
	created_at: string;
	next_try_at: string | null;
	finished_at: string | null;
	/**
	 * What screens show besides. Only with context=edit.
	 */
	details?: {
		/**
		 * Name of the event type; its slug if the type no longer exists.
		 */
		event_type_name: string;
		/**
		 * Null if the webhook was deleted.
		 */
		webhook_name: string | null;
		webhook_url: string | null;
		/**
		 * Null for the network, and if the site was deleted.
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
		 * Approximate time of the last attempt; null unless it is waiting.
		 */
		gives_up_at: string | null;
		/**
		 * The delivery that this one resends; null if it resends none.
		 */
		resend_of: string | null;
		/**
		 * The newest delivery that resends this one; null if none does.
		 */
		resent_as: string | null;
		/**
		 * Whether the content was deleted, so that only the outcome is kept.
		 */
		content_deleted: boolean;
		can_resend: boolean;
		can_cancel: boolean;
		/**
		 * Whether it can be sent now instead of at its next attempt.
		 */
		can_try: boolean;
	};
}
