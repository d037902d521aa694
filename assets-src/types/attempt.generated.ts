// Generated from plugin/schema/resources/attempt.json by `npm run types`. Do not edit.

/**
 * One HTTP request of a delivery.
 */
export interface Attempt {
	number: number;
	planned_at: string;
	at: string;
	duration_ms: number;
	status_code: number | null;
	/**
	 * Why it was not delivered: a reason from the closed list, and the cause and the next step in words.
	 */
	error: {
		reason:
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
			| `http_${ number }`;
		message: string;
		/**
		 * The cause in a few words, for lists. Only with context=edit.
		 */
		short?: string;
		/**
		 * The first sentence of the message. Only with context=edit.
		 */
		cause?: string;
		/**
		 * What to do: the rest of the message. Only with context=edit.
		 */
		advice?: string;
		/**
		 * The field of the webhook’s form in which to do it; null if none helps. Only with context=edit.
		 */
		field?: ( 'url' | 'format' | 'headers' | 'accept_redirect' ) | null;
	} | null;
	request: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
	};
	response: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
		/**
		 * Present if the body was longer than the 64 kB that are kept. Only with context=edit.
		 */
		truncated?: true;
	} | null;
	/**
	 * A warning, in a sentence, if it was delivered but the response looks odd. Only with context=edit.
	 */
	caution?: string | null;
}
