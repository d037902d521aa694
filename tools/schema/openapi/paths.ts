/** The routes of the REST API. plugin/schema/routes.json lists them. */
import { join } from 'node:path';
import { isObject, objectAt, read, SCHEMAS, textAt, textsAt, withoutKeys, type JsonObject } from '../json';
import { fileOf, type Components } from './components';
import { ERRORS, NOT_FOUND, TAKEN } from './parts';

const ROUTES = join( SCHEMAS, 'routes.json' );

const IN_LISTS = [ 'X-WP-Total', 'X-WP-TotalPages' ];

export function paths( components: Components ): JsonObject {
	return Object.fromEntries(
		Object.entries( objectAt( read( ROUTES ), 'routes' ) ).map( ( [ path, methods ] ) => [
			path,
			item( path, methods as JsonObject, components ),
		] )
	);
}

function item( path: string, methods: JsonObject, components: Components ): JsonObject {
	const parameters = [ ...path.matchAll( /\{(\w+)\}/g ) ].map( ( [ , name = '' ] ) => ( {
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' },
	} ) );
	return {
		...( parameters.length === 0 ? {} : { parameters } ),
		...Object.fromEntries(
			Object.entries( methods ).map( ( [ method, route ] ) => [
				method.toLowerCase(),
				operation( path, route as JsonObject, components ),
			] )
		),
	};
}

function operation( path: string, route: JsonObject, components: Components ): JsonObject {
	const description = textAt( route, 'description' );
	const parameters = [ ...taken( route ), ...query( route, components ) ];
	return {
		operationId: textAt( route, 'id' ),
		summary: textAt( route, 'summary' ),
		...( description === '' ? {} : { description } ),
		tags: [ textAt( route, 'tag' ) ],
		...( parameters.length === 0 ? {} : { parameters } ),
		...body( route, components ),
		responses: responses( path, route, components ),
	};
}

function taken( route: JsonObject ): JsonObject[] {
	return textsAt( route, 'takes' ).map( ( name ) => ( { name, in: 'header', ...TAKEN[ name ] } ) );
}

function query( route: JsonObject, components: Components ): JsonObject[] {
	const name = textAt( route, 'query' );
	if ( name === '' ) {
		return [];
	}
	const file = join( SCHEMAS, 'parameters', `${ name }.json` );
	const schema = components.converted( read( file ), file );
	const required = textsAt( schema, 'required' );
	return Object.entries( objectAt( schema, 'properties' ) ).map( ( [ parameter, value ] ) => {
		const one = value as JsonObject;
		const description = textAt( one, 'description' );
		return {
			name: parameter,
			in: 'query',
			...( required.includes( parameter ) ? { required: true } : {} ),
			...( description === '' ? {} : { description } ),
			...( one[ 'type' ] === 'array' ? { style: 'form', explode: false } : {} ),
			schema: withoutKeys( one, 'description' ),
		};
	} );
}

function body( route: JsonObject, components: Components ): JsonObject {
	const resource = textAt( route, 'body' );
	if ( resource === '' ) {
		return {};
	}
	const own = textAt( route, 'name' );
	const { title, required } = read( fileOf( resource ) );
	const name = own === '' ? String( title ) : own;
	const needed = own === '' ? required : route[ 'required' ];
	const schema = components.input( resource, name, needed );
	return { requestBody: { ...( needed === undefined ? {} : { required: true } ), content: json( schema ) } };
}

function responses( path: string, route: JsonObject, components: Components ): JsonObject {
	const status = typeof route[ 'status' ] === 'number' ? route[ 'status' ] : 200;
	const headers = [ ...( 'list' in route ? IN_LISTS : [] ), ...textsAt( route, 'headers' ) ];
	const errors = {
		...ERRORS,
		...( path.includes( '{' ) ? { 404: NOT_FOUND } : {} ),
		...( objectAt( route, 'errors' ) as Record< string, string > ),
	};
	return {
		[ status ]: {
			description: 'Done.',
			...( headers.length === 0 ? {} : { headers: references( headers ) } ),
			content: json( answer( route, components ) ),
		},
		...Object.fromEntries(
			Object.entries( errors ).map( ( [ code, description ] ) => [
				code,
				error( code, description, components ),
			] )
		),
	};
}

function references( headers: readonly string[] ): JsonObject {
	return Object.fromEntries( headers.map( ( name ) => [ name, { $ref: `#/components/headers/${ name }` } ] ) );
}

/** Those that any route can answer with stand once, among the components. */
function error( code: string, description: string, components: Components ): JsonObject {
	return ERRORS[ code ] === description || description === NOT_FOUND
		? { $ref: `#/components/responses/${ code }` }
		: errorResponse( description, components );
}

export function errorResponse( description: string, components: Components ): JsonObject {
	return { description, content: json( components.answer( 'rest-error' ) ) };
}

function json( schema: JsonObject ): JsonObject {
	return { 'application/json': { schema } };
}

function answer( route: JsonObject, components: Components ): JsonObject {
	const items = textAt( route, 'list' ) || textAt( route, 'items' );
	if ( items !== '' ) {
		return { type: 'array', items: components.answer( items ) };
	}
	const more = route[ 'with' ];
	return isObject( more )
		? components.answerWith( textAt( route, 'name' ), textAt( route, 'answer' ), more )
		: components.answer( textAt( route, 'answer' ) );
}
