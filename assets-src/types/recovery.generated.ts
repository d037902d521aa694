// Generated from plugin/schema/resources/recovery.json by `npm run types`. Do not edit.

/**
 * How many deliveries of a webhook are being resent.
 */
export interface Recovery {
	/**
	 * Number of new deliveries, scheduled one after the other.
	 */
	count: number;
}
