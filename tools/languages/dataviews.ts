/**
 * Generates a module with the texts of DataViews as texts of ours. DataViews looks them up in WordPress's own text domain,
 * for which WordPress loads no file on our page, because DataViews isn't one of its scripts.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { ROOT } from '../lib/paths';
import { DOMAIN, textsOf, type Call } from './calls';
import { Catalog, keyOf, type Message } from './catalog';
import { DATAVIEWS_WORDS } from './files';
import { callsInTypeScript } from './typescript';

const BUNDLE = 'build-wp/index.js';

/** The files of the package that our screens use: tables with filters, pages and bulk actions, but no forms or other layouts. */
const SHOWN = [
	/^src\/(constants\.ts|utils\/|field-types\/boolean)/,
	/^src\/components\/dataform-controls\/(?!color|password|time)/,
	/^src\/components\/dataviews-(?!layouts|picker)/,
	/^src\/components\/dataviews-layouts\/(table|utils\/density)/,
	/^\.\.\/components\/build-module\/(modal|popover|search-control)\//,
	/^\.\.\/ui\/build-module\/(button|calendar|menu)\//,
];

export async function dataViewsWords(): Promise< string > {
	const bundle = { file: BUNDLE, text: readFileSync( bundlePath(), 'utf8' ) };
	const parts = partsOf( bundle.text );
	const isShown = ( { offset }: Call ): boolean => {
		const file = parts.filter( ( { begin } ) => begin <= offset ).at( -1 )?.file ?? '';
		return SHOWN.some( ( pattern ) => pattern.test( file ) );
	};
	const found = textsOf( bundle, callsInTypeScript( bundle ).filter( isShown ), undefined );
	const messages = [ ...new Catalog( found ).messages ].sort( ( a, b ) => ( keyOf( a ) < keyOf( b ) ? -1 : 1 ) );
	const source = `// Generated from @wordpress/dataviews by \`npm run languages\`. Do not edit.
import { __, _n, _x } from '@wordpress/i18n';

/** By text. */
export const words = new Map< string, string >( [ ${ messages.filter( isPlain ).map( asText ).join( '' ) } ] );

/** By context and text. */
export const wordsInContext = new Map< string, string >( [ ${ messages.filter( isInContext ).map( asTextInContext ).join( '' ) } ] );

/** By the singular. */
export const counts = new Map< string, ( n: number ) => string >( [ ${ messages.filter( isCount ).map( asCount ).join( '' ) } ] );
`;
	const config = await prettier.resolveConfig( join( ROOT, DATAVIEWS_WORDS ) );
	return prettier.format( source, { ...config, parser: 'typescript' } );
}

/** Each part of the bundle begins with a line that names its source file. */
function partsOf( text: string ): { file: string; begin: number }[] {
	return [ ...text.matchAll( /^\/\/ ((?:src|\.\.)\/\S+)$/gm ) ].map( ( match ) => ( {
		file: match[ 1 ] ?? '',
		begin: match.index,
	} ) );
}

function bundlePath(): string {
	const manifest = createRequire( join( ROOT, 'package.json' ) ).resolve( '@wordpress/dataviews/package.json' );
	return join( dirname( manifest ), BUNDLE );
}

const isCount = ( { plural }: Message ): boolean => plural !== undefined;
const isInContext = ( message: Message ): boolean => ! isCount( message ) && message.context !== undefined;
const isPlain = ( message: Message ): boolean => ! isCount( message ) && message.context === undefined;

function asText( { text, comments }: Message ): string {
	return `${ commentOf( comments ) }[ ${ quoted( text ) }, __( ${ quoted( text ) }, '${ DOMAIN }' ) ],\n`;
}

function asTextInContext( message: Message ): string {
	const { text, context = '', comments } = message;
	const call = `_x( ${ quoted( text ) }, ${ quoted( context ) }, '${ DOMAIN }' )`;
	return `${ commentOf( comments ) }[ ${ quoted( keyOf( message ) ) }, ${ call } ],\n`;
}

function asCount( { text, plural = '', comments }: Message ): string {
	const call = `_n( ${ quoted( text ) }, ${ quoted( plural ) }, n, '${ DOMAIN }' )`;
	return `${ commentOf( comments ) }[ ${ quoted( text ) }, ( n: number ) => ${ call } ],\n`;
}

/** One comment is enough for a text in several places. */
function commentOf( [ comment ]: readonly string[] ): string {
	return comment === undefined ? '' : `\n// ${ comment }\n`;
}

function quoted( text: string ): string {
	return JSON.stringify( text ).replace( '\u0004', '\\u0004' );
}
