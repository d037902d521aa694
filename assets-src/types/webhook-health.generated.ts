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
	 * What can’t be read because the keys in wp-config.php have changed, so that its deliveries wait; null if everything can.
	 */
	unreadable: {
		/**
		 * Whether its signing secret can’t be read. Rotating replaces it.
		 */
		secret: boolean;
		/**
		 * Names of the headers whose values can’t be read. A change with a new value replaces one; null keeps it.
		 */
		headers: string[];
	} | null;
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
