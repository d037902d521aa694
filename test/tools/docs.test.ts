/** README, CONTRIBUTING and docs/: what they refer to exists. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../tools/lib/paths';

const PAGES = [
	...[ 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md' ],
	...filesIn( 'docs' ).filter( ( path ) => path.endsWith( '.md' ) ),
];

/** By their paths from the root of the checkout. */
function filesIn( ...folders: string[] ): string[] {
	return folders.flatMap( ( folder ) =>
		readdirSync( join( ROOT, folder ), { recursive: true, encoding: 'utf8' } ).map( ( path ) =>
			join( folder, path )
		)
	);
}

/** Without its blocks of code, which hold neither links nor headings. */
function prose( page: string ): string {
	return readFileSync( page, 'utf8' ).replace( /^([ \t]*)```.*?^\1```$/gms, '' );
}

/** What its links lead to: `[text](target)`. */
function targets( page: string ): string[] {
	const text = prose( page ).replace( /`[^`\n]*`/g, '' );
	return [ ...text.matchAll( /\]\(([^)\s]+)\)/g ) ].map( ( link ) => link[ 1 ] ?? '' );
}

/** The anchors of its headings, as GitHub makes them. */
function anchors( page: string ): string[] {
	const seen = new Map< string, number >();
	return [ ...prose( page ).matchAll( /^#{1,6} (.+)$/gm ) ].map( ( heading ) => {
		const words = ( heading[ 1 ] ?? '' ).replace( /\[([^\]]*)\]\([^)]*\)/g, '$1' ).toLowerCase();
		const anchor = words.replace( /[^\p{L}\p{N}_ -]/gu, '' ).replaceAll( ' ', '-' );
		const times = seen.get( anchor ) ?? 0;
		seen.set( anchor, times + 1 );
		return times === 0 ? anchor : `${ anchor }-${ times }`;
	} );
}

/** Null if the target exists. */
function problem( page: string, target: string ): string | null {
	const path = target.replace( /#.*$/, '' );
	const file = path === '' ? page : resolve( dirname( page ), decodeURI( path ) );
	if ( ! existsSync( file ) ) {
		return `${ target }: no such file`;
	}
	const anchor = target.split( '#' )[ 1 ];
	return anchor === undefined || anchors( file ).includes( anchor ) ? null : `${ target }: no such heading`;
}

for ( const path of PAGES ) {
	test( `${ path }: every relative link leads to a file and a heading`, () => {
		const page = join( ROOT, path );
		const relative = targets( page ).filter( ( target ) => ! /^[a-z]+:/.test( target ) );
		assert.deepEqual(
			relative.map( ( target ) => problem( page, target ) ).filter( ( found ) => found !== null ),
			[]
		);
	} );
}

/** Files and folders by their path from the root. plugin/build exists only after a build. */
const FILE = /(?<![\w./…-])(?:assets-src|docs|host|plugin(?!\/build)|test|tools|\.github)\/[\w./-]*\w/g;

/** Classes and folders of plugin/src: `Domain\Event`, `Edge/Words/Failures/Doctor`. */
const PART = /^(?:Adapter|Domain|Edge|Integration|Wiring)(?:[/\\]\w+)+/;

/** `CaptureFailures`, `WpdbSubscriptions::forget()`: at least two words, for one word may be anybody's. */
const CLASS = /^([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:::(\w+)\(\))?$/;

/** Hooks, functions, options and constants of the plugin. */
const NAME = /\b(?:multisite_webhooks|MULTISITE_WEBHOOKS)_\w*\w/g;

const source = filesIn( 'plugin', 'assets-src', 'host', 'tools', 'test' )
	.filter(
		( path ) =>
			/\.(?:php|tsx?|mjs|txt)$/.test( path ) && ! /^plugin\/build\/|\/vendor\/|\/docs\.test\.ts$/.test( path )
	)
	.map( ( path ) => readFileSync( join( ROOT, path ), 'utf8' ) )
	.join( '\n' );
const identifiers = new Set( source.match( /\w+/g ) );
const { scripts } = JSON.parse( readFileSync( join( ROOT, 'package.json' ), 'utf8' ) ) as { scripts: object };

/** What stands between backticks, and each line of a block of code. */
function code( page: string ): string[] {
	const text = readFileSync( join( ROOT, page ), 'utf8' );
	const blocks = [ ...text.matchAll( /^([ \t]*)```.*\n(.*?)^\1```$/gms ) ].flatMap( ( [ , , block = '' ] ) =>
		block.split( '\n' )
	);
	const spans = [ ...prose( join( ROOT, page ) ).matchAll( /`([^`\n]+)`/g ) ].map( ( [ , span = '' ] ) => span );
	return [ ...spans, ...blocks ];
}

function exists( path: string ): boolean {
	return existsSync( join( ROOT, path ) );
}

/** What a piece of code names and the project does not have. */
function unknownIn( text: string ): string[] {
	const files = ( text.match( FILE ) ?? [] ).filter( ( path ) => ! exists( path ) );
	const part = PART.exec( text )?.[ 0 ].replaceAll( '\\', '/' ) ?? '';
	const parts = [ part, `${ part }.php` ].some( ( path ) => exists( `plugin/src/${ path }` ) ) ? [] : [ part ];
	const names = [ ...( CLASS.exec( text )?.slice( 1 ) ?? [] ), ...( text.match( NAME ) ?? [] ) ].filter(
		( name ) => name !== undefined && ! identifiers.has( name )
	);
	return [ ...files, ...parts, ...names, ...unknownCommandsIn( text ) ];
}

function unknownCommandsIn( text: string ): string[] {
	const npm = [ ...text.matchAll( /npm run ([\w:]+)/g ) ].filter( ( [ , name = '' ] ) => ! ( name in scripts ) );
	const wp = [ ...text.matchAll( /\bwp webhook ([a-z]+)/g ) ].filter( ( [ , name = '' ] ) => {
		const className = `${ name.charAt( 0 ).toUpperCase() }${ name.slice( 1 ) }Command`;
		return ! exists( `plugin/src/Edge/Cli/${ className }.php` );
	} );
	return [ ...npm, ...wp ].map( ( [ command ] ) => command );
}

for ( const path of PAGES ) {
	test( `${ path }: every file, class, hook and command that it names exists`, () => {
		assert.deepEqual( code( path ).flatMap( unknownIn ), [] );
	} );
}

test( 'an unknown file, class, hook or command is found', () => {
	const unknown = [
		'test/unit/NoSuchTest.php',
		'Domain\\NoSuchPart',
		'NoSuchClass',
		'WebhookCache::no_such_method()',
		'multisite_webhooks_no_such_hook',
		'npm run nothing',
		'wp webhook nothing',
	];
	assert.equal( unknown.flatMap( unknownIn ).length, unknown.length );
} );

test( 'docs/troubleshooting.md explains every reason of a failed attempt', () => {
	const file = filesIn( 'plugin/src' ).find( ( path ) => path.endsWith( '/Cause.php' ) );
	assert.ok( file, 'plugin/src has no Cause.php' );
	const reasons = [ ...readFileSync( join( ROOT, file ), 'utf8' ).matchAll( /^\tcase \w+\s*= '(\w+)';$/gm ) ].map(
		( found ) => found[ 1 ]
	);
	assert.ok( reasons.length > 10, `${ file } lists ${ reasons.length } reasons` );
	const page = readFileSync( join( ROOT, 'docs/troubleshooting.md' ), 'utf8' );
	assert.deepEqual(
		reasons.filter( ( reason ) => ! page.includes( `| \`${ reason }\` |` ) ),
		[]
	);
} );
