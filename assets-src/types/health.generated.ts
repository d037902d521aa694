// Generated from plugin/schema/resources/health.json by `npm run types`. Do not edit.

/**
 * How the deliveries of the network are doing. Tests count nowhere.
 */
export interface Health {
	/**
	 * When a delivery last arrived; null where none ever did.
	 */
	last_sent_at: string | null;
	/**
	 * Deliveries that wait, those due and those planned.
	 */
	waiting: number;
	/**
	 * When the delivery that is longest overdue was due; null where none is.
	 */
	oldest_due_at: string | null;
	/**
	 * Whether it has been due for more than 2 minutes.
	 */
	is_late: boolean;
	/**
	 * Of the last 200 delivered, half arrived within this time after their event; null where none arrived.
	 */
	p50_ms: number | null;
	/**
	 * Of the last 200 delivered, 95 % arrived within this time after their event; null where none arrived.
	 */
	p95_ms: number | null;
	/**
	 * When each of what makes deliveries go out last came; null where it never did.
	 */
	wakeups: {
		/**
		 * A request that recorded an event and, once it was answered, sent it.
		 */
		request: string | null;
		/**
		 * WP-Cron, or `wp webhook deliver` in its place.
		 */
		cron: string | null;
		/**
		 * The last sign of life of a worker (`wp webhook deliver --watch`).
		 */
		worker: string | null;
	};
	/**
	 * About how much the tables hold, by the database's own estimate, those of other networks in them included; null where it tells nothing.
	 */
	storage: {
		rows: number;
		bytes: number;
	} | null;
	/**
	 * What to do; null while they are on time.
	 */
	advice: {
		/**
		 * Why they are late, in a sentence or two.
		 */
		why: string;
		/**
		 * Ways to have them sent in time, the simplest first.
		 */
		remedies: {
			name: string;
			/**
			 * What is done with the text.
			 */
			advice: string;
			/**
			 * To paste on the server, as it is.
			 */
			text: string;
		}[];
	} | null;
	/**
	 * The Site Health page, which tells the same and more.
	 */
	help_url: string;
}
