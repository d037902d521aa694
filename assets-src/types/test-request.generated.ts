// Generated from plugin/schema/resources/test-request.json by `npm run types`. Do not edit.

/**
 * Which event type to test with.
 */
export interface TestRequest {
	/**
	 * By default the first of the webhook's types.
	 */
	event_type?: string;
}
