// Generated from plugin/schema/resources/network-decision.json by `npm run types`. Do not edit.

/**
 * What a network on another address is.
 */
export interface NetworkDecision {
	/**
	 * "copy": it stays silent at this address. "moved": it is the real one and sends from here.
	 */
	decision: 'copy' | 'moved';
}
