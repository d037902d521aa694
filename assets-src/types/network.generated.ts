// Generated from plugin/schema/resources/network.json by `npm run types`. Do not edit.

/**
 * Whether this network is where it was. On another address nothing is sent until an admin has decided.
 */
export interface Network {
	/**
	 * Null where the network is at home.
	 */
	clone: {
		/**
		 * The address it sent from before: host and path, such as "network.example/".
		 */
		known: string;
		/**
		 * The address where it is.
		 */
		now: string;
		/**
		 * Whether an admin has said that it is a copy.
		 */
		silent: boolean;
	} | null;
}
