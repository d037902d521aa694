/**
 * Writes TypeScript from the JSON Schemas, so that the two always match: the types of every REST resource and query,
 * and the lists that the screens use. With --check it writes nothing and fails on a difference.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import prettier from 'prettier';

const ROOT = join( import.meta.dirname, '..' );
const SCHEMAS = join( ROOT, 'plugin/schema' );
const DEFINITIONS = join( SCHEMAS, 'definitions.json' );
const TARGET = join( ROOT, 'assets-src/types' );

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

type Json = null | boolean | number | string | Json[] | { [ name: string ]: Json };
type JsonObject = { [ name: string ]: Json };

function read( file: string ): JsonObject {
	return JSON.parse( readFileSync( file, 'utf8' ) ) as JsonObject;
}

/** The value at a pointer such as "/$defs/order". */
function at( value: Json, pointer: string ): Json {
	return pointer
		.split( '/' )
		.slice( 1 )
		.reduce< Json >( ( within, name ) => ( within as JsonObject )[ name ]!, value );
}

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

function referred( reference: string, file: string ): JsonObject {
	const [ path = '', pointer = '' ] = reference.split( '#' );
	const target = path === '' ? file : join( dirname( file ), path );
	const schema = at( read( target ), pointer );
	return target === DEFINITIONS && isList( schema )
		? { tsType: typeName( basename( pointer ) ) }
		: ( resolved( schema, target ) as JsonObject );
}

function isList( schema: Json ): boolean {
	return schema !== null && typeof schema === 'object' && ( 'enum' in schema || 'anyOf' in schema );
}

/** As the compiler names types: "delivery-status" becomes DeliveryStatus. */
function typeName( name: string ): string {
	return name.replace( /(?:^|-)([a-z])/g, ( _, letter: string ) => letter.toUpperCase() );
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
	return compiled( resolved( read( file ), file ) as JsonObject, basename( file, '.json' ) );
}

function filesIn( folder: string ): string[] {
	return readdirSync( folder )
		.sort()
		.map( ( name ) => join( folder, name ) );
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

/** What each file of assets-src/types should hold. */
async function sources(): Promise< Map< string, string > > {
	const files = [ ...filesIn( join( SCHEMAS, 'resources' ) ), ...filesIn( join( SCHEMAS, 'parameters' ) ) ];
	const types = [ ...( await sharedTypes() ), ...( await Promise.all( files.map( typesOf ) ) ) ];
	return new Map( [
		[ 'lists', `${ banner( DEFINITIONS ) }\n\n${ lists() }` ],
		[ 'rest', `${ banner( SCHEMAS ) }\n\n${ types.join( '\n' ) }` ],
	] );
}

const stale: string[] = [];
const config = await prettier.resolveConfig( join( TARGET, 'x.ts' ) );
mkdirSync( TARGET, { recursive: true } );
for ( const [ name, source ] of await sources() ) {
	const path = join( TARGET, `${ name }.generated.ts` );
	const wanted = await prettier.format( source, { ...config, parser: 'typescript' } );
	if ( ! process.argv.includes( '--check' ) ) {
		writeFileSync( path, wanted );
	} else if ( ! existsSync( path ) || readFileSync( path, 'utf8' ) !== wanted ) {
		stale.push( path );
	}
}
if ( stale.length > 0 ) {
	process.stderr.write(
		`These types don't match their schema. Run \`npm run types\`:\n  ${ stale.join( '\n  ' ) }\n`
	);
	process.exitCode = 1;
}
