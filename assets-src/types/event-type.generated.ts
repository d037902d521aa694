// Generated from plugin/schema/resources/event-type.json by `npm run types`. Do not edit.

/**
 * An entry of the catalogue of events.
 */
export interface EventType {
	slug: string;
	name: string;
	description: string;
	/**
	 * Heading under which people find it.
	 */
	group: string;
	/**
	 * wordpress, ultimate-multisite, or custom for other code.
	 */
	source: string;
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
	 * What a receiver gets for the example, byte for byte, in each format. Only with context=edit.
	 */
	preview?: {
		standard: string;
		flat: string;
	};
}
