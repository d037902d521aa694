// Generated from plugin/schema/resources/settings.json by `npm run types`. Do not edit.

/**
 * For how many days the log is kept, counted from the event, and from the end of a delivery that ended later. What still has to be sent is kept however old it is.
 */
export interface Settings {
	/**
	 * What was sent and what came back. No longer than the outcomes.
	 */
	keep_content_days: number;
	/**
	 * Events, deliveries and attempts: what happened, when, and with which outcome.
	 */
	keep_log_days: number;
	/**
	 * Those that constants of wp-config.php decide: MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS, MULTISITE_WEBHOOKS_KEEP_LOG_DAYS.
	 */
	fixed: ( 'keep_content_days' | 'keep_log_days' )[];
}
