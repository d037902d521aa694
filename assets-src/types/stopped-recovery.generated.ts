// Generated from plugin/schema/resources/stopped-recovery.json by `npm run types`. Do not edit.

/**
 * How many resent deliveries of a webhook were cancelled.
 */
export interface StoppedRecovery {
	cancelled: number;
}
