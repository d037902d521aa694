// Generated from plugin/schema/resources/recover-request.json by `npm run types`. Do not edit.

/**
 * Which failed deliveries of a webhook to resend.
 */
export interface RecoverRequest {
	/**
	 * Deliveries that failed at or after this time.
	 */
	since: string;
}
