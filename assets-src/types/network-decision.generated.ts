// Generated from plugin/schema/resources/network-decision.json by `npm run types`. Do not edit.

/**
 * An admin’s decision about a network whose address has changed.
 */
export interface NetworkDecision {
	/**
	 * "copy": it stays silent at this address. "moved": it is the real network and sends from this address.
	 */
	decision: 'copy' | 'moved';
}
