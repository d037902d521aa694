/** No cycles: ESLint's import/no-cycle looks past imports of types. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { cyclesOf, importsOf } from './imports';

const ROOT = join( import.meta.dirname, '../..' );

/** Folders that still have cycles. Take one out as soon as it has none; add none. */
const NOT_YET: readonly string[] = [ 'assets-src' ];

/** The host and the tools use each other's files. */
const TOGETHER = [ [ 'assets-src' ], [ 'host', 'tools' ], [ 'test' ] ];

for ( const folders of TOGETHER.filter( ( [ first = '' ] ) => ! NOT_YET.includes( first ) ) ) {
	test( `no cycles of imports in ${ folders.join( ' and ' ) }`, () => {
		const graph = importsOf( ROOT, folders );
		const own = [ ...graph ].filter( ( [ file ] ) => ! file.startsWith( 'test/architecture/fixtures' ) );
		assert.deepEqual( cyclesOf( new Map( own ) ), [] );
	} );
}

test( 'planted cycles are found', () => {
	const graph = importsOf( join( import.meta.dirname, 'fixtures' ), [ 'imports' ] );
	assert.deepEqual( cyclesOf( graph ), [
		[ 'imports/a.ts', 'imports/b.ts', 'imports/c.ts' ],
		[ 'imports/value-a.ts', 'imports/value-b.ts' ],
	] );
} );
