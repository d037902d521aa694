// Generated from plugin/schema/resources/event.json by `npm run types`. Do not edit.

/**
 * Something that happened once.
 */
export interface Event {
	id: string;
	type: string;
	timestamp: string;
	/**
	 * The site that the event is about, else the one it happened on.
	 */
	site: {
		id: number;
		url: string;
		name: string;
	} | null;
	data: {
		[ k: string ]: unknown;
	};
}
