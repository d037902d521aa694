// Generated from plugin/schema/resources/rotated-secret.json by `npm run types`. Do not edit.

/**
 * A new signing secret.
 */
export interface RotatedSecret {
	secret: string;
	/**
	 * Requests are signed with both secrets until then.
	 */
	previous_valid_until: string;
}
