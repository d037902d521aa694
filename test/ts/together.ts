/**
 * All tests of the screens in one file, for `npm test`: Jest loads the packages of the screens anew for each file, which takes
 * longer than most tests. jest.together.config.mjs says which files have to run alone.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';

const { ALONE } = globalThis as unknown as { ALONE: readonly string[] };

const files = readdirSync( __dirname, { recursive: true, encoding: 'utf8' } )
	.filter( ( file ) => /\.test\.tsx?$/.test( file ) && ! ALONE.includes( file ) )
	.sort();

for ( const file of files ) {
	describe( file, () => {
		require( join( __dirname, file ) );
	} );
}
