// Generated from plugin/schema/resources/recoverable.json by `npm run types`. Do not edit.

/**
 * Which deliveries of a webhook can be resent.
 */
export interface Recoverable {
	/**
	 * Number of deliveries that failed since then and can be resent.
	 */
	count: number;
	/**
	 * Number of resent deliveries that still wait or are held, whenever the originals failed.
	 */
	waiting: number;
}
