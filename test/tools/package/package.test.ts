/** Creates the archive from a small checkout. zip.test.ts examines the real archive. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { archive } from '../../../tools/package/archive';
import { withBundles } from '../../../tools/package/bundle';
import { contents } from '../../../tools/package/contents';
import { packagedFiles } from '../../../tools/package/package';
import { release } from '../../../tools/package/release';
import { complaints, sizes } from '../../../tools/package/sizes';

const root = mkdtempSync( join( tmpdir(), 'package-' ) );

const FILES: Readonly< Record< string, string > > = {
	'package.json': '{\n\t"version": "1.2.3"\n}',
	'CHANGELOG.md': '# Changelog\n\n## 1.2.3 - 2026-12-01\n\n## 1.2.2\n',
	'package-lock.json': '{\n\t"version": "1.2.3"\n}',
	'webpack.config.js': '',
	LICENSE: 'GPL',
	'assets-src/index.tsx': '',
	'plugin/multisite-webhooks.php':
		"<?php\n/**\n * Version:           1.2.3\n */\ndefine( 'MULTISITE_WEBHOOKS_VERSION', '1.2.3' );\n",
	'plugin/readme.txt': 'Stable tag: 1.2.3\n\n== Changelog ==\n\n= 1.2.3 =\n* All.\n\n= 1.2.2 =\n',
	'plugin/src/Plugin.php': '<?php',
	'plugin/build/.stamp': '',
	'plugin/build/index.js': 'entry',
};

function write( path: string, text: string ): void {
	mkdirSync( dirname( join( root, path ) ), { recursive: true } );
	writeFileSync( join( root, path ), text );
}

beforeEach( () => {
	rmSync( root, { recursive: true, force: true } );
	Object.entries( FILES ).forEach( ( [ path, text ] ) => write( path, text ) );
} );

after( () => rmSync( root, { recursive: true, force: true } ) );

describe( 'What ships', () => {
	it( 'is the plugin, what its screens are built from and the license, without names that begin with a dot', () => {
		assert.deepEqual(
			[ ...contents( root ).keys() ],
			[
				'multisite-webhooks/LICENSE',
				'multisite-webhooks/assets-src/index.tsx',
				'multisite-webhooks/build/index.js',
				'multisite-webhooks/multisite-webhooks.php',
				'multisite-webhooks/package-lock.json',
				'multisite-webhooks/package.json',
				'multisite-webhooks/readme.txt',
				'multisite-webhooks/src/Plugin.php',
				'multisite-webhooks/webpack.config.js',
			]
		);
	} );

	it( 'stops at something in the plugin that is not on the list', () => {
		write( 'plugin/notes/todo.txt', '' );
		assert.throws( () => contents( root ), /plugin\/ holds what is not known to ship: notes\./ );
	} );

	it( 'stops at the map of a development build', () => {
		write( 'plugin/build/index.js.map', '' );
		assert.throws( () => contents( root ), /don't ship: multisite-webhooks\/build\/index\.js\.map\./ );
	} );
} );

describe( 'The version', () => {
	it( 'is what all files say, with the day of its release', () => {
		assert.deepEqual( release( root ), { version: '1.2.3', day: '2026-12-01' } );
	} );

	it( 'has no day before its release', () => {
		write( 'CHANGELOG.md', '# Changelog\n\n## 1.2.3 - unreleased\n' );
		assert.equal( release( root ).day, undefined );
	} );

	for ( const path of [
		'package.json',
		'package-lock.json',
		'CHANGELOG.md',
		'plugin/multisite-webhooks.php',
		'plugin/readme.txt',
	] as const ) {
		it( `is refused when ${ path } says another one`, () => {
			write( path, ( FILES[ path ] ?? '' ).replace( '1.2.3', '1.2.4' ) );
			assert.throws( () => release( root ), new RegExp( `agree on the version: .*in ${ path } is 1\\.2\\.4` ) );
		} );
	}

	it( 'is refused when a file does not say it', () => {
		write( 'plugin/readme.txt', '== Changelog ==\n\n= 1.2.3 =\n' );
		assert.throws( () => release( root ), /Stable tag in plugin\/readme\.txt is none/ );
	} );
} );

describe( 'The archive', () => {
	const day = new Date( '2026-12-01T00:00:00' );
	const files: Array< [ string, Uint8Array ] > = [
		[ 'a/one.txt', Buffer.from( 'one' ) ],
		[ 'a/two.txt', Buffer.from( 'two' ) ],
	];

	it( 'has the same bytes whatever the order of its files', () => {
		assert.deepEqual( archive( new Map( files ), day ), archive( new Map( [ ...files ].reverse() ), day ) );
	} );

	it( 'has the same bytes in every time zone', () => {
		const zone = process.env[ 'TZ' ];
		const packed = [ 'UTC', 'Pacific/Auckland' ].map( ( name ) => {
			process.env[ 'TZ' ] = name;
			return archive( new Map( files ), new Date( '2026-12-01T00:00:00' ) );
		} );
		if ( zone === undefined ) {
			delete process.env[ 'TZ' ];
		} else {
			process.env[ 'TZ' ] = zone;
		}
		assert.deepEqual( packed[ 0 ], packed[ 1 ] );
	} );
} );

describe( 'The size of the scripts', () => {
	/** Hardly compressible. */
	const randomText = ( length: number ): string => randomBytes( length ).toString( 'base64' ).slice( 0, length );
	const judged = (): string[] => complaints( sizes( join( root, 'plugin/build' ) ) );

	it( 'is all right while the scripts are small', () => {
		write( 'plugin/build/7.js', 'dataviews-bulk-actions-footer__' );
		assert.deepEqual( judged(), [] );
	} );

	it( 'may not be more than 40 kB for the first script', () => {
		write( 'plugin/build/index.js', randomText( 60_000 ) );
		assert.match( judged().join(), /^index\.js is \d+\.\d kB gzipped, which is more than its 40\.0 kB\.$/ );
	} );

	it( 'may be more for the chunk that holds the DataViews package, and for no other', () => {
		write( 'plugin/build/7.js', `dataviews-bulk-actions-footer__${ randomText( 60_000 ) }` );
		write( 'plugin/build/8.js', randomText( 60_000 ) );
		assert.match( judged().join(), /^8\.js is \d+\.\d kB gzipped, which is more than its 40\.0 kB\.$/ );
	} );

	it( 'is wrong when the first script holds the DataViews package', () => {
		write( 'plugin/build/index.js', 'dataviews-bulk-actions-footer__' );
		assert.match( judged().join(), /^index\.js holds the DataViews package/ );
	} );

	it( 'is not known without a build', () => {
		rmSync( join( root, 'plugin/build/index.js' ) );
		assert.throws( judged, /There is no index\.js/ );
	} );
} );

describe( 'What is bundled', () => {
	const text = ( files: ReadonlyMap< string, Uint8Array >, name: string ): string =>
		new TextDecoder().decode( files.get( `multisite-webhooks/${ name }` ) );

	it( 'has each class after its parents, so that PHP looks for none of them elsewhere', () => {
		const classes = [
			...text( packagedFiles(), 'first-event.php' ).matchAll( /^[a-z ]*(?:class|interface|enum) (\w+)/gm ),
		];
		const places = new Map( classes.map( ( [ , name = '' ], place ) => [ name, place ] ) );
		for ( const [ name, parent ] of [
			[ 'SystemClock', 'Clock' ],
			[ 'WpdbDeliveryQueue', 'DeliveryQueue' ],
			[ 'DeliveryQueue', 'DueDeliveries' ],
			[ 'SchemaCatalog', 'Catalog' ],
		] as const ) {
			assert.ok( ( places.get( parent ) ?? Infinity ) < ( places.get( name ) ?? -1 ), `${ parent } comes late` );
		}
	} );

	it( 'is beside its sources, which stay as they are', () => {
		const files = packagedFiles();
		for ( const [ path, place ] of contents() ) {
			if ( path !== 'multisite-webhooks/autoload.php' ) {
				assert.deepEqual( files.get( path ), readFileSync( place ) );
			}
		}
	} );

	it( 'stops at a class that is not there', () => {
		const files = new Map( packagedFiles() );
		files.delete( 'multisite-webhooks/src/Domain/Clock.php' );
		assert.throws( () => withBundles( files ), /no src\/Domain\/Clock\.php to bundle/ );
	} );
} );
