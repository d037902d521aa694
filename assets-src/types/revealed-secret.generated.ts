// Generated from plugin/schema/resources/revealed-secret.json by `npm run types`. Do not edit.

/**
 * The signing secret.
 */
export interface RevealedSecret {
	secret: string;
}
