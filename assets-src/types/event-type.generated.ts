// Generated from plugin/schema/resources/event-type.json by `npm run types`. Do not edit.

/**
 * An entry in the catalog of events.
 */
export interface EventType {
	slug: string;
	name: string;
	description: string;
	/**
	 * The heading that it is listed under.
	 */
	group: string;
	/**
	 * custom for other plugins.
	 */
	source: 'wordpress' | 'ultimate-multisite' | 'custom';
	/**
	 * JSON Schema of the payload.
	 */
	schema: {
		[ k: string ]: unknown;
	};
	example: {
		[ k: string ]: unknown;
	};
	/**
	 * The exact bytes that a receiver gets for the example, in each format. Only with context=edit.
	 */
	preview?: {
		standard: string;
		flat: string;
	};
}
