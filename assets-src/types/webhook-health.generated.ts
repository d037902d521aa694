// Generated from plugin/schema/resources/webhook-health.json by `npm run types`. Do not edit.

/**
 * How the deliveries of one webhook are doing. Tests count nowhere.
 */
export interface WebhookHealth {
	webhook: string;
	/**
	 * What is wrong, in a few words: "Failing for 3 hours".
	 */
	note: string | null;
	/**
	 * When its attempts began to fail; null while they succeed.
	 */
	failing_since: string | null;
	/**
	 * Its deliveries that wait.
	 */
	waiting: number;
	/**
	 * Its deliveries that are held while it is paused or disabled.
	 */
	held: number;
	/**
	 * When its next waiting delivery is tried.
	 */
	next_try_at: string | null;
	/**
	 * Its deliveries of the last 24 hours: 24 entries, by the hour of their event, the oldest hour first; the last one is the present hour.
	 */
	hours: {
		delivered: number;
		/**
		 * Given up, or tried in vain so far.
		 */
		failed: number;
	}[];
}
