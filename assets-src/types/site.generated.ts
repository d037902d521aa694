// Generated from plugin/schema/resources/site.json by `npm run types`. Do not edit.

/**
 * A site of the network.
 */
export interface Site {
	id: number;
	name: string;
	url: string;
}
