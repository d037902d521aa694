/** Collects every text of the plugin. */
import { DOMAIN, textsOf, type Source } from './calls';
import { isObject, objectAt, type JsonObject } from '../schema/json';
import type { Found } from './catalog';
import { PLUGIN_FILE } from './files';
import { callsInPhp } from './php';
import { callsInTypeScript } from './typescript';

export function textsOfPhp( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( source ) => textsOf( source, callsInPhp( source ), DOMAIN ) );
}

export function textsOfScreens( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( source ) => textsOf( source, callsInTypeScript( source ), DOMAIN ) );
}

/** The name and description of each event type, and those of its fields. Edge\Words\EventTypeWords looks them up. */
export function textsOfEventTypes( sources: readonly Source[] ): Found[] {
	return sources.flatMap( ( { file, text } ) => {
		const { title, description, ...schema } = JSON.parse( text ) as JsonObject;
		return [
			{ text: String( title ), comment: 'Name of an event.', file },
			{ text: String( description ), comment: 'Description of an event.', file },
			...textsOfFields( schema, file ),
		];
	} );
}

/** The descriptions of the fields that several event types share. */
export function textsOfDefinitions( { file, text }: Source ): Found[] {
	return textsOfFields( objectAt( JSON.parse( text ) as JsonObject, '$defs' ), file, true );
}

const FIELDS = [ 'properties', 'patternProperties' ];
const WITHIN = [ 'items', 'additionalProperties' ];

/** @param areFields Whether the keys are names of fields, not keywords. One may be called “description”. */
function textsOfFields( schema: JsonObject, file: string, areFields = false ): Found[] {
	return Object.entries( schema ).flatMap( ( [ key, value ] ) => {
		if ( isObject( value ) ) {
			const isPart = areFields || [ ...FIELDS, ...WITHIN ].includes( key );
			return isPart ? textsOfFields( value, file, ! areFields && FIELDS.includes( key ) ) : [];
		}
		const isText = ! areFields && key === 'description' && typeof value === 'string';
		return isText ? [ { text: value, comment: 'Description of a field of an event.', file } ] : [];
	} );
}

/** The texts that WordPress translates on its list of plugins. */
export function textsOfHeader( text: string ): Found[] {
	return [ 'Plugin Name', 'Description' ].map( ( name ) => {
		const value = new RegExp( `^ \\* ${ name }:\\s*(.+)$`, 'm' ).exec( text )?.[ 1 ];
		if ( value === undefined ) {
			throw new Error( `${ PLUGIN_FILE } has no “${ name }”.` );
		}
		return { text: value.trim(), comment: `${ name } of the plugin.`, file: PLUGIN_FILE };
	} );
}
