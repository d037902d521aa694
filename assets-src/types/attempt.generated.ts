// Generated from plugin/schema/resources/attempt.json by `npm run types`. Do not edit.

/**
 * One HTTP try of a delivery.
 */
export interface Attempt {
	number: number;
	planned_at: string;
	at: string;
	duration_ms: number;
	status_code: number | null;
	/**
	 * Why it was not delivered: a reason of the closed list, and the cause and the next step in words.
	 */
	error: {
		reason: string;
		message: string;
	} | null;
	request: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
	};
	response: {
		headers: {
			[ k: string ]: string;
		};
		body: string;
	} | null;
}
