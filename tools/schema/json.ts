/** Reading the JSON Schemas in plugin/schema, and following their references. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../lib/paths';

export const SCHEMAS = join( ROOT, 'plugin/schema' );
export const ENVELOPE = join( SCHEMAS, 'envelope.json' );
export const DEFINITIONS = join( SCHEMAS, 'definitions.json' );
export const PAYLOAD_DEFINITIONS = join( SCHEMAS, 'payload-definitions.json' );

export type Json = null | boolean | number | string | Json[] | { [ name: string ]: Json };
export type JsonObject = { [ name: string ]: Json };

export function read( file: string ): JsonObject {
	return JSON.parse( readFileSync( file, 'utf8' ) ) as JsonObject;
}

/** The value at a pointer such as "/$defs/order". */
export function at( value: Json, pointer: string ): Json {
	return pointer
		.split( '/' )
		.slice( 1 )
		.reduce< Json >( ( within, name ) => ( within as JsonObject )[ name ]!, value );
}

/** What a reference in a file leads to: another file, and a place in it. */
export function target( reference: string, file: string ): { file: string; pointer: string } {
	const [ path = '', pointer = '' ] = reference.split( '#' );
	return { file: path === '' ? file : join( dirname( file ), path ), pointer };
}

export function filesIn( folder: string ): string[] {
	return readdirSync( folder )
		.sort()
		.map( ( name ) => join( folder, name ) );
}

export function isObject( value: Json | undefined ): value is JsonObject {
	return value !== null && typeof value === 'object' && ! Array.isArray( value );
}

/** The object under a name; an empty one if there is none. */
export function objectAt( value: JsonObject, name: string ): JsonObject {
	const found = value[ name ];
	return isObject( found ) ? found : {};
}

export function textAt( value: JsonObject, name: string ): string {
	const found = value[ name ];
	return typeof found === 'string' ? found : '';
}

export function textsAt( value: JsonObject, name: string ): string[] {
	const found = value[ name ];
	return Array.isArray( found ) ? found.filter( ( one ) => typeof one === 'string' ) : [];
}

/** As types are named: "delivery-status" becomes DeliveryStatus, and "site_created" SiteCreated. */
export function typeName( name: string ): string {
	return name.replace( /(?:^|[-_.])([a-z0-9])/g, ( _, letter: string ) => letter.toUpperCase() );
}

export function nameOf( file: string ): string {
	return basename( file, '.json' );
}

export function withoutKeys( value: JsonObject, ...keys: readonly string[] ): JsonObject {
	return Object.fromEntries( Object.entries( value ).filter( ( [ key ] ) => ! keys.includes( key ) ) );
}
