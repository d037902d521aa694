// Generated from plugin/schema/resources/health.json by `npm run types`. Do not edit.

/**
 * The health of the network’s deliveries. Tests do not count.
 */
export interface Health {
	/**
	 * When a delivery last arrived; null if none has.
	 */
	last_sent_at: string | null;
	/**
	 * Number of waiting deliveries, due or scheduled.
	 */
	waiting: number;
	/**
	 * When the oldest overdue delivery was due; null if none is overdue.
	 */
	oldest_due_at: string | null;
	/**
	 * Whether that delivery is more than 2 minutes overdue.
	 */
	is_late: boolean;
	/**
	 * Half of the last 200 deliveries arrived within this time after their event; null if none arrived.
	 */
	p50_ms: number | null;
	/**
	 * 95% of the last 200 deliveries arrived within this time after their event; null if none arrived.
	 */
	p95_ms: number | null;
	/**
	 * When each way of sending last ran; null if it never did.
	 */
	wakeups: {
		/**
		 * A request that recorded an event and sent it after its response.
		 */
		request: string | null;
		/**
		 * WP-Cron, or `wp webhook deliver` instead.
		 */
		cron: string | null;
		/**
		 * When a worker (`wp webhook deliver --watch`) was last seen.
		 */
		worker: string | null;
	};
	/**
	 * Approximate size of the tables, as estimated by the database, including other networks; null if unknown.
	 */
	storage: {
		rows: number;
		bytes: number;
	} | null;
	/**
	 * What keeps webhooks from being sent until an admin does something about it.
	 */
	problems: {
		code: 'copied_network' | 'keys_changed';
		/**
		 * What is wrong, in a sentence.
		 */
		what: string;
		/**
		 * What to do.
		 */
		advice: string;
		/**
		 * IDs of the webhooks that are not sent; empty if that is all of them.
		 */
		webhooks: string[];
	}[];
	/**
	 * What to do; null while deliveries are on time.
	 */
	advice: {
		/**
		 * Why deliveries are late, in a sentence or two.
		 */
		why: string;
		/**
		 * Ways to send deliveries on time, simplest first.
		 */
		remedies: {
			name: string;
			/**
			 * What to do with the text.
			 */
			advice: string;
			/**
			 * Text to paste on the server, unchanged.
			 */
			text: string;
		}[];
	} | null;
	/**
	 * URL of the Site Health page, which shows this and more.
	 */
	help_url: string;
}
