/** Classes that the archive has in one file as well, because loading many files takes long. Decision: docs/decisions/0019-light-on-the-page.md */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { ROOT } from '../lib/paths';
import { NAME } from './contents';

type Files = ReadonlyMap< string, Uint8Array >;

/** Read, not imported: Playwright's loader wants an attribute that others don't know. */
const classes = ( name: string ): string[] =>
	JSON.parse( readFileSync( join( ROOT, 'tools/package', name ), 'utf8' ) ) as string[];

const FIRST_EVENT = classes( 'first-event.json' );
const PAGE_VIEW = classes( 'page-view.json' );

const ROOT_NAMESPACE = 'MultisiteWebhooks';
const AUTOLOAD = 'autoload.php';
const BUNDLE = 'first-event.php';

const OPENING = /^<\?php\s+(?:\/\*\*.*?\*\/\s+)?declare\(strict_types=1\);\s+/s;
const NAMESPACE = /^namespace ([\w\\]+);\n/m;
const IMPORT = /^use ([\w\\]+?)(\w+);$/gm;
const HEAD = /^(?:(?:final|abstract|readonly) )*(?:class|interface|enum) \w+[^{]*/m;

/** @return The files of the archive: an autoloader that holds what a page view needs, and one file of what the first event needs. */
export function withBundles( files: Files ): Map< string, Uint8Array > {
	const event = inOrder( files, FIRST_EVENT );
	const names = event.map( ( name ) => `\t\t\t'${ className( name ) }' => true,\n` ).join( '' );
	const loader = `spl_autoload_register(
	static function ( string $name ): void {
		$bundled = [
${ names }		];
		if ( isset( $bundled[ $name ] ) ) {
			require_once __DIR__ . '/${ BUNDLE }';
		}
	},
	true,
	true
);
`;
	const start = [
		block( '', code( files, AUTOLOAD ) ),
		block( '', loader ),
		...inOrder( files, PAGE_VIEW ).map( ( name ) => classBlock( files, name ) ),
	];
	const bundle = event.map( ( name ) => classBlock( files, name ) );
	return new Map( [
		...files,
		[ `${ NAME }/${ AUTOLOAD }`, made( start ) ],
		[ `${ NAME }/${ BUNDLE }`, made( [ block( '', "defined( 'ABSPATH' ) || exit;\n" ), ...bundle ] ) ],
	] );
}

function made( blocks: readonly string[] ): Uint8Array {
	const head = `<?php
/**
 * Made of files in src/, which are easier to read, by tools/package/bundle.ts.
 */

declare(strict_types=1);
`;
	return new TextEncoder().encode( [ head, ...blocks ].join( '\n' ) );
}

const block = ( namespace: string, php: string ): string =>
	`namespace ${ namespace }${ namespace && ' ' }{\n\n${ php }}\n`;

function classBlock( files: Files, name: string ): string {
	const php = code( files, `src/${ name }.php` );
	return block( namespaceOf( php, name ), php.replace( NAMESPACE, '' ).trimStart() );
}

/** Without the lines that a file can have only once. */
function code( files: Files, path: string ): string {
	const bytes = files.get( `${ NAME }/${ path }` );
	if ( bytes === undefined ) {
		throw new SetupError(
			`There is no ${ path } to bundle.`,
			'Correct tools/package/first-event.json: see docs/releasing.md.'
		);
	}
	const text = new TextDecoder().decode( bytes );
	if ( ! OPENING.test( text ) || /__(?:DIR|FILE|LINE)__/.test( text ) !== ( path === AUTOLOAD ) ) {
		throw new SetupError( `${ path } can't be bundled.`, 'It must begin as all do, and not ask where it is.' );
	}
	return text.replace( OPENING, '' );
}

function namespaceOf( php: string, name: string ): string {
	const found = NAMESPACE.exec( php )?.[ 1 ];
	if ( found === undefined ) {
		throw new SetupError( `${ name } has no namespace.`, 'Only classes can be bundled.' );
	}
	return found;
}

const className = ( name: string ): string => [ ROOT_NAMESPACE, ...name.split( '/' ) ].join( '\\' );

/** PHP declares what has no parents first, and looks for the parents of others where it finds them: they come before. */
function inOrder( files: Files, names: readonly string[] ): string[] {
	const ordered = new Set< string >();
	const add = ( name: string ): void => {
		if ( ! ordered.has( name ) ) {
			parentsOf( files, name )
				.filter( ( parent ) => names.includes( parent ) )
				.forEach( add );
			ordered.add( name );
		}
	};
	names.forEach( add );
	return [ ...ordered ];
}

/** Of our own. */
function parentsOf( files: Files, name: string ): string[] {
	const php = code( files, `src/${ name }.php` );
	const imports = new Map(
		[ ...php.matchAll( IMPORT ) ].map( ( [ , path = '', last = '' ] ) => [ last, path + last ] )
	);
	const parents = /\b(?:extends|implements) ([\w\\, \n]+)/g;
	const head = HEAD.exec( php )?.[ 0 ] ?? '';
	return [ ...head.matchAll( parents ) ]
		.flatMap( ( [ , list = '' ] ) => list.split( /\b(?:implements)\b|,/ ) )
		.map( ( parent ) => parent.trim() )
		.map( ( parent ) => imports.get( parent ) ?? `${ namespaceOf( php, name ) }\\${ parent }` )
		.map( ( parent ) => parent.slice( ROOT_NAMESPACE.length + 1 ).replaceAll( '\\', '/' ) );
}
