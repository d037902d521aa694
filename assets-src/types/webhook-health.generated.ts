// Generated from plugin/schema/resources/webhook-health.json by `npm run types`. Do not edit.

/**
 * The health of one webhook’s deliveries. Tests do not count.
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
	 * Number of its waiting deliveries.
	 */
	waiting: number;
	/**
	 * Number of its deliveries that are held while it is paused or disabled.
	 */
	held: number;
	/**
	 * When its next waiting delivery is attempted.
	 */
	next_try_at: string | null;
	/**
	 * Its deliveries in the last 24 hours: 24 entries, by the hour of their event, oldest first. The last entry is the current hour.
	 */
	hours: {
		delivered: number;
		/**
		 * Failed, or still waiting after failed attempts.
		 */
		failed: number;
	}[];
}
