// Generated from plugin/schema/resources/recover-request.json by `npm run types`. Do not edit.

/**
 * Since when what failed for a webhook is sent again.
 */
export interface RecoverRequest {
	/**
	 * Deliveries that were given up then or later.
	 */
	since: string;
}
