/** No cycles of imports. oxlint sees imports of types too, which ESLint's rule overlooks. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join( import.meta.dirname, '../..' );

interface Report {
	diagnostics: ReadonlyArray< { code: string; filename: string } >;
}

/** The files in which a cycle is found, with the rule that found it. */
function cyclesIn( ...paths: string[] ): string[] {
	const oxlint = join( ROOT, 'node_modules/.bin/oxlint' );
	const { stdout } = spawnSync( oxlint, [ '--format=json', ...paths ], { cwd: ROOT, encoding: 'utf8' } );
	const { diagnostics }: Report = JSON.parse( stdout );
	return diagnostics.map( ( { code, filename } ) => `${ code } ${ filename }` ).sort();
}

test( 'planted cycles are found, of types and of values', () => {
	const fixtures = [ 'a', 'b', 'c', 'value-a', 'value-b' ];
	assert.deepEqual(
		cyclesIn( 'test/architecture/fixtures/imports' ),
		fixtures.map( ( name ) => `import(no-cycle) test/architecture/fixtures/imports/${ name }.ts` )
	);
} );
