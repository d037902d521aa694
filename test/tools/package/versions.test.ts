/** Versions that several files name: they must name the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../../tools/lib/paths';

interface Installed {
	packages: ReadonlyArray< { name: string; version: string } >;
}

interface Manifest {
	'require-dev': Readonly< Record< string, string > >;
}

const text = ( ...path: string[] ): string => readFileSync( join( ROOT, ...path ), 'utf8' );
const json = < File >( ...path: string[] ): File => JSON.parse( text( ...path ) ) as File;

/** PHP's tools are the same everywhere, though there is no lock file: see CONTRIBUTING.md. */
describe( 'The packages that Composer installs', () => {
	for ( const folder of [ '.', 'tools/wpcs' ] ) {
		it( `stand in ${ folder }/composer.json, each with the version that is installed`, () => {
			const wanted = json< Manifest >( folder, 'composer.json' )[ 'require-dev' ];
			const { packages } = json< Installed >( folder, 'vendor/composer/installed.json' );
			assert.deepEqual(
				// "2.13.0 as 2.14.1" is 2.13.0.
				Object.entries( wanted ).map(
					( [ name, version ] ) => `${ name } ${ version.replace( / as .*/, '' ) }`
				),
				packages.map( ( { name, version } ) => `${ name } ${ version.replace( /^v/, '' ) }` ).sort()
			);
		} );
	}
} );

describe( 'Node.js', () => {
	const floor = json< { engines: { node: string } } >( 'package.json' ).engines.node.replace( '>=', '' );

	it( 'is the oldest that package.json allows, for those who use .nvmrc', () => {
		assert.equal( text( '.nvmrc' ).trim(), floor );
	} );

	it( 'is of the same line in the dev container', () => {
		assert.ok( text( '.devcontainer/devcontainer.json' ).includes( `"version": "${ floor.split( '.' )[ 0 ] }"` ) );
	} );
} );

describe( 'The workflow on GitHub', () => {
	it( 'runs on every PHP that PHPStan looks at', () => {
		const [ , from = '', to = '' ] = /min: 80(\d)00, max: 80(\d)00/.exec( text( 'phpstan.neon' ) ) ?? [];
		const minors = Array.from( { length: Number( to ) - Number( from ) + 1 }, ( _, i ) => Number( from ) + i );
		const listed = /php: \[(.+)\]/.exec( text( '.github/workflows/test.yml' ) )?.[ 1 ];
		assert.equal( listed, minors.map( ( minor ) => `'8.${ minor }'` ).join( ', ' ) );
	} );
} );
