// Generated from plugin/schema/resources/recoverable.json by `npm run types`. Do not edit.

/**
 * What of a webhook’s deliveries could be sent again.
 */
export interface Recoverable {
	/**
	 * Deliveries that failed since then and would be sent again.
	 */
	count: number;
	/**
	 * Deliveries that were sent again and still wait or are held, whenever they failed.
	 */
	waiting: number;
}
