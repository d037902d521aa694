/** The real archive, unpacked. It needs a build of the screens, so only `npm test` runs this. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildScreens } from '../../../tools/build/screens';
import { buildLanguages } from '../../../tools/languages/build';
import { makePackage, type Package } from '../../../tools/package/package';
import { sizes } from '../../../tools/package/sizes';
import { silentProgress } from '../../../tools/lib/progress';
import { run } from '../../../tools/lib/run';
import { FLOOR, TESTED } from '../../../tools/wordpress/versions';

const folder = mkdtempSync( join( tmpdir(), 'package-zip-' ) );
const unpacked = join( folder, 'multisite-webhooks' );
let made: Package;

before( async () => {
	buildLanguages();
	await buildScreens( silentProgress );
	made = makePackage();
	writeFileSync( join( folder, 'plugin.zip' ), made.bytes );
	await run( 'unzip', [ '-q', 'plugin.zip' ], { cwd: folder } );
} );

after( () => rmSync( folder, { recursive: true, force: true } ) );

const text = ( path: string ): string => readFileSync( join( unpacked, path ), 'utf8' );

const files = (): string[] =>
	readdirSync( unpacked, { recursive: true, encoding: 'utf8' } ).filter( ( path ) =>
		statSync( join( unpacked, path ) ).isFile()
	);

describe( 'The archive that ships', () => {
	it( 'has one folder, of the name of the plugin', () => {
		assert.deepEqual( readdirSync( folder ).sort(), [ 'multisite-webhooks', 'plugin.zip' ] );
	} );

	it( 'holds the plugin, its build, its languages and what its screens are built from, and nothing else', () => {
		assert.deepEqual( readdirSync( unpacked ).sort(), [
			'LICENSE',
			'assets-src',
			'autoload.php',
			'build',
			'first-event.php',
			'functions.php',
			'languages',
			'multisite-webhooks.php',
			'package-lock.json',
			'package.json',
			'readme.txt',
			'schema',
			'src',
			'uninstall.php',
			'webpack.config.js',
		] );
	} );

	it( 'holds nothing of tests, tools or packages', () => {
		const foreign =
			/(^|\/)(\..*|node_modules|vendor|tests?|.*\.test\.tsx?|.*\.map|.*\.(sh|zip|log|sql|md|lock))(\/|$)/;
		assert.deepEqual(
			files().filter( ( path ) => foreign.test( path ) ),
			[]
		);
	} );

	it( 'holds a build for production', () => {
		assert.deepEqual(
			[ 'index.asset.php', 'index.css', 'index-rtl.css', 'index.js' ].filter(
				( name ) => ! files().includes( `build/${ name }` )
			),
			[]
		);
		assert.doesNotMatch( text( 'build/index.js' ), /sourceMappingURL|webpack:\/\/|eval\(/ );
	} );

	it( 'has no file above 1 MB but the chunk of the DataViews package', () => {
		const dataViews = sizes( join( unpacked, 'build' ) ).filter( ( { holdsDataViews } ) => holdsDataViews );
		const known = dataViews.map( ( { file } ) => `build/${ file }` );
		assert.deepEqual(
			files().filter(
				( path ) => statSync( join( unpacked, path ) ).size > 1_000_000 && ! known.includes( path )
			),
			[]
		);
	} );

	it( 'has no file that PHP cannot read', async () => {
		const list = files().filter( ( path ) => path.endsWith( '.php' ) );
		assert.ok( list.length > 100 );
		// PHP 8.2 checks only one file at a time.
		const input = list.join( '\n' );
		const output = await run( 'xargs', [ '-n', '1', '-P', '2', 'php', '-n', '-l' ], { cwd: unpacked, input } );
		assert.equal( output.match( /^No syntax errors detected/gm )?.length, list.length );
	} );

	it( 'has no file that does anything when a browser asks for it', () => {
		const guard = /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m;
		// Nothing but a class, or a value that is returned.
		const harmless =
			/^<\?php\s+(declare\(strict_types=1\);\s+namespace [\w\\]+;\s[^]*\n(final |abstract |readonly )*(class|interface|enum|trait) \w|return )/;
		assert.deepEqual(
			files().filter(
				( path ) => path.endsWith( '.php' ) && ! guard.test( text( path ) ) && ! harmless.test( text( path ) )
			),
			[]
		);
	} );

	it( 'can be read and changed by its owner alone, and read by all', () => {
		const modes = new Set(
			files().map( ( path ) => ( statSync( join( unpacked, path ) ).mode % 0o1000 ).toString( 8 ) )
		);
		assert.deepEqual( [ ...modes ], [ '644' ] );
	} );

	it( 'has the same bytes when it is made again', () => {
		assert.deepEqual( makePackage().bytes, made.bytes );
	} );
} );

describe( 'Its readme, as WordPress.org wants it', () => {
	const field = ( name: string ): string =>
		new RegExp( `^${ name }: (.+)$`, 'm' ).exec( text( 'readme.txt' ) )?.[ 1 ] ?? '';
	const sectionOf = ( title: string ): string =>
		text( 'readme.txt' ).split( `\n== ${ title } ==\n` )[ 1 ]?.split( /^== /m )[ 0 ] ?? '';
	const header = ( name: string ): string =>
		new RegExp( `^ \\* ${ name }: +(.+)$`, 'm' ).exec( text( 'multisite-webhooks.php' ) )?.[ 1 ] ?? '';

	it( 'begins with the name of the plugin', () => {
		assert.equal( text( 'readme.txt' ).split( '\n' )[ 0 ], `=== ${ header( 'Plugin Name' ) } ===` );
	} );

	it( 'asks for what the plugin asks for', () => {
		for ( const name of [ 'Requires at least', 'Requires PHP', 'License', 'License URI' ] ) {
			assert.equal( field( name ), header( name ), name );
		}
		assert.equal( field( 'Stable tag' ), header( 'Version' ) );
	} );

	it( 'names the oldest and the newest WordPress that the tests run on', () => {
		assert.deepEqual( [ field( 'Requires at least' ), field( 'Tested up to' ) ], [ FLOOR, TESTED ] );
	} );

	it( 'has at most five tags, and a description of at most 150 characters', () => {
		const described = text( 'readme.txt' ).split( '\n\n' )[ 1 ] ?? '';
		assert.ok( field( 'Tags' ).split( ', ' ).length <= 5 );
		assert.ok( described.length > 0 && described.length <= 150 && ! described.includes( '\n' ), described );
	} );

	it( 'names accounts of WordPress.org as contributors', () => {
		assert.match( field( 'Contributors' ), /^[a-z0-9.-]+(, [a-z0-9.-]+)*$/ );
	} );

	it( 'has a change and a notice of at most 300 characters for this version', () => {
		for ( const section of [ 'Changelog', 'Upgrade Notice' ] ) {
			const entry = new RegExp(
				`^= ${ header( 'Version' ).replaceAll( '.', '\\.' ) } =\n([^]+?)(\n\n|\n?$)`,
				'm'
			);
			const written = entry.exec( sectionOf( section ) )?.[ 1 ] ?? '';
			assert.ok(
				written.length > 0 && ( section === 'Changelog' || written.length <= 300 ),
				`${ section }: ${ written }`
			);
		}
	} );

	it( 'has a caption for each picture that docs/releasing.md sends to WordPress.org', () => {
		const root = join( import.meta.dirname, '../../..' );
		const sent = [
			...readFileSync( join( root, 'docs/releasing.md' ), 'utf8' ).matchAll(
				/^cp (\S+\.png) .*\/screenshot-(\d+)\.png$/gm
			),
		];
		const captions = [ ...sectionOf( 'Screenshots' ).matchAll( /^(\d+)\. \S/gm ) ];
		assert.ok( captions.length > 0 );
		assert.deepEqual(
			sent.map( ( [ , , number ] ) => number ),
			captions.map( ( [ , number ] ) => number )
		);
		for ( const [ , picture = '' ] of sent ) {
			assert.ok( statSync( join( root, picture ) ).isFile(), picture );
		}
	} );

	it( 'is as long as WordPress.org reads', () => {
		assert.ok( text( 'readme.txt' ).length < 10_000 );
		// In words, by section.
		for ( const section of [ 'Description', 'Installation', 'Frequently Asked Questions', 'Changelog' ] ) {
			assert.ok( sectionOf( section ).split( /\s+/ ).length < 1500, section );
		}
	} );

	it( 'says where requests go, and where the sources are', () => {
		assert.match( text( 'readme.txt' ), /^= External services =$/m );
		assert.match( text( 'readme.txt' ), /in `assets-src\/`/ );
	} );
} );

describe( 'The oldest PHP', () => {
	it( 'is the same for the plugin, for PHPStan and for Composer', () => {
		const root = join( import.meta.dirname, '../../..' );
		const asked = /^ \* Requires PHP: +(\d+)\.(\d+)$/m
			.exec( text( 'multisite-webhooks.php' ) )
			?.slice( 1 )
			.map( Number );
		const [ major = 0, minor = 0 ] = asked ?? [];
		assert.match(
			readFileSync( join( root, 'phpstan.neon' ), 'utf8' ),
			new RegExp( `min: ${ major }0${ minor }00,` )
		);
		assert.match(
			readFileSync( join( root, 'composer.json' ), 'utf8' ),
			new RegExp( `"php": ">=${ major }\\.${ minor }"` )
		);
	} );
} );
