// Generated from plugin/schema/resources/stopped-recovery.json by `npm run types`. Do not edit.

/**
 * How many of a webhook’s deliveries are not sent again after all.
 */
export interface StoppedRecovery {
	cancelled: number;
}
