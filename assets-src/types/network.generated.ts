// Generated from plugin/schema/resources/network.json by `npm run types`. Do not edit.

/**
 * Whether the address of this network has changed. If so, nothing is sent until an admin decides.
 */
export interface Network {
	/**
	 * Null if the address has not changed.
	 */
	clone: {
		/**
		 * The address that it sent from before: host and path, such as "network.example/".
		 */
		known: string;
		/**
		 * Its current address.
		 */
		now: string;
		/**
		 * Whether an admin chose to keep it silent as a copy.
		 */
		silent: boolean;
	} | null;
}
