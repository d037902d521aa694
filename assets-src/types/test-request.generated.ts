// Generated from plugin/schema/resources/test-request.json by `npm run types`. Do not edit.

/**
 * The event type to test with.
 */
export interface TestRequest {
	/**
	 * Defaults to the webhook's first event type.
	 */
	event_type?: string;
}
