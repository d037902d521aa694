/** README, CONTRIBUTING and docs/: what they refer to exists. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../tools/lib/paths';

const PAGES = [
	...[ 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md' ],
	...filesIn( 'docs' ).filter( ( path ) => path.endsWith( '.md' ) ),
];

/** By their paths from the root of the checkout. */
function filesIn( folder: string ): string[] {
	return readdirSync( join( ROOT, folder ), { recursive: true, encoding: 'utf8' } ).map( ( path ) =>
		join( folder, path )
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
