// Generated from plugin/schema/resources/settings.json by `npm run types`. Do not edit.

/**
 * How many days the log is kept after the event, or after the end of a delivery that ended later. Deliveries that are yet to be sent are kept at any age.
 */
export interface Settings {
	/**
	 * Requests and responses. Not longer than the outcomes.
	 */
	keep_content_days: number;
	/**
	 * Events, deliveries, and attempts: what happened, when, and with what outcome.
	 */
	keep_log_days: number;
	/**
	 * The settings that constants in wp-config.php determine: MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS, MULTISITE_WEBHOOKS_KEEP_LOG_DAYS.
	 */
	fixed: ( 'keep_content_days' | 'keep_log_days' )[];
}
