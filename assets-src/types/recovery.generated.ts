// Generated from plugin/schema/resources/recovery.json by `npm run types`. Do not edit.

/**
 * How many of a webhook’s deliveries are sent again.
 */
export interface Recovery {
	/**
	 * New deliveries, planned one after the other.
	 */
	count: number;
}
