/** TypeScript for the screens: the types of every REST resource and query, and the lists that they use when they run. */
import { join, relative } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { ROOT } from '../lib/paths';
import {
	at,
	DEFINITIONS,
	filesIn,
	isObject,
	nameOf,
	read,
	SCHEMAS,
	target,
	typeName,
	type Json,
	type JsonObject,
} from './json';

const TARGET = 'assets-src/types';

/** The lists that the screens need when they run, not only as types. Each adds to the size of the script. */
const LISTS = {
	WEBHOOK_STATUSES: 'webhook-status/enum',
	WEBHOOK_ORDERS: 'webhook-order/enum',
	DELIVERY_STATUSES: 'delivery-status/enum',
	RETENTION_SETTINGS: 'retention-setting/enum',
	FORM_FIELDS: 'form-field/enum',
	PAGE_SIZES: 'per_page/x-page-sizes',
	DEFAULT_PAGE_SIZE: 'per_page/default',
} as const;

/** With every reference replaced by what it refers to; what stands beside it adds to that. */
function resolved( value: Json, file: string ): Json {
	if ( Array.isArray( value ) ) {
		return value.map( ( one ) => resolved( one, file ) );
	}
	if ( value === null || typeof value !== 'object' ) {
		return value;
	}
	const { $ref: reference, ...rest } = value;
	const own = Object.fromEntries(
		Object.entries( rest ).map( ( [ name, one ] ) => [ name, resolved( one, file ) ] )
	);
	return typeof reference === 'string' ? { ...referred( reference, file ), ...own } : typed( own );
}

function referred( reference: string, from: string ): JsonObject {
	const { file, pointer } = target( reference, from );
	if ( pointer === '' ) {
		return { tsType: typeName( nameOf( file ) ) };
	}
	const schema = at( read( file ), pointer );
	return file === DEFINITIONS && isList( schema )
		? { tsType: typeName( nameOf( pointer ) ) }
		: ( resolved( schema, file ) as JsonObject );
}

function isList( schema: Json ): boolean {
	return isObject( schema ) && ( 'enum' in schema || 'anyOf' in schema );
}

/** A pattern such as "^http_[0-9]{3}$" is a type too. */
function typed( schema: JsonObject ): JsonObject {
	const prefix = /^\^([a-z_]+)\[0-9\]\{\d\}\$$/.exec( String( schema[ 'pattern' ] ?? '' ) )?.[ 1 ];
	return prefix === undefined ? schema : { ...schema, tsType: `\`${ prefix }\${ number }\`` };
}

function banner( source: string ): string {
	return `// Generated from ${ relative( ROOT, source ) } by \`npm run types\`. Do not edit.`;
}

function compiled( schema: JsonObject, name: string ): Promise< string > {
	return compile( schema as JSONSchema, name, { bannerComment: '', format: false } );
}

function typesOf( file: string ): Promise< string > {
	return compiled( resolved( read( file ), file ) as JsonObject, nameOf( file ) );
}

/** The shared lists, each as a type of its own. */
function sharedTypes(): Promise< string[] > {
	const definitions = read( DEFINITIONS )[ '$defs' ] as JsonObject;
	return Promise.all(
		Object.entries( definitions )
			.filter( ( [ , schema ] ) => isList( schema ) )
			.map( ( [ name, schema ] ) => compiled( resolved( schema, DEFINITIONS ) as JsonObject, name ) )
	);
}

function lists(): string {
	const definitions = read( DEFINITIONS )[ '$defs' ]!;
	const constant = ( [ name, pointer ]: [ string, string ] ) => {
		const value = at( definitions, `/${ pointer }` );
		return `export const ${ name } = ${ JSON.stringify( value ) }${ Array.isArray( value ) ? ' as const' : '' };`;
	};
	return Object.entries( LISTS ).map( constant ).join( '\n\n' );
}

/** What each file holds, by its path. */
export async function restTypes(): Promise< Map< string, string > > {
	const files = [ ...filesIn( join( SCHEMAS, 'resources' ) ), ...filesIn( join( SCHEMAS, 'parameters' ) ) ];
	const types = [ ...( await sharedTypes() ), ...( await Promise.all( files.map( typesOf ) ) ) ];
	return new Map( [
		[ `${ TARGET }/lists.generated.ts`, `${ banner( DEFINITIONS ) }\n\n${ lists() }` ],
		[ `${ TARGET }/rest.generated.ts`, `${ banner( SCHEMAS ) }\n\n${ types.join( '\n' ) }` ],
	] );
}
