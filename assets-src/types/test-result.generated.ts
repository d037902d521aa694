// Generated from plugin/schema/resources/test-result.json by `npm run types`. Do not edit.

/**
 * What came of a test.
 */
export interface TestResult {
	delivered: boolean;
	status_code: number | null;
	duration_ms: number;
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
