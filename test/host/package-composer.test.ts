/** PHP's tools are the same everywhere, though no lock file says so: composer.json names every package with its version. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../tools/paths';

interface Installed {
	packages: ReadonlyArray< { name: string; version: string } >;
}

interface Manifest {
	'require-dev': Readonly< Record< string, string > >;
}

function read< File >( ...path: string[] ): File {
	return JSON.parse( readFileSync( join( ROOT, ...path ), 'utf8' ) ) as File;
}

describe( 'The packages that Composer installs', () => {
	for ( const folder of [ '.', 'tools/wpcs' ] ) {
		it( `stand in ${ folder }/composer.json, each with the version that is installed`, () => {
			const wanted = read< Manifest >( folder, 'composer.json' )[ 'require-dev' ];
			const { packages } = read< Installed >( folder, 'vendor/composer/installed.json' );
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
