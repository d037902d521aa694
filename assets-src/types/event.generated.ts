// Generated from plugin/schema/resources/event.json by `npm run types`. Do not edit.

/**
 * Something that happened once.
 */
export interface Event {
	id: string;
	type: string;
	timestamp: string;
	/**
	 * The site that the event is about, or else the site where it happened.
	 */
	site: {
		id: number;
		url: string;
		name: string;
	} | null;
	data: {
		[ k: string ]: unknown;
	};
	/**
	 * Present if what the database holds of the event can’t be read: its site and data are missing.
	 */
	unreadable?: true;
}
