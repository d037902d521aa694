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
	 * Of the last 200 delivered, 95 % arrived within this time after their event; null where none arrived.
	 */
	p95_ms: number | null;
	/**
	 * When WP-Cron last ran the deliveries; null where it never did.
	 */
	cron_ran_at: string | null;
	/**
	 * The Site Health page that says what to do when they are late.
	 */
	help_url: string;
}
