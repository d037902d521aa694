/** The tests of host/ and tools/, on Node's own runner. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { nodeCounts } from './counts';
import { program, type Step } from './run-steps';

/** Boots whole networks, which takes minutes: for `npm test` alone. */
const BOOT_TEST = 'test/host/boot.test.ts';

/** Builds the scripts again, from the archive. */
const RECIPE_TEST = 'test/tools/package/recipe-zip.test.ts';

/** These need a build of the screens: for `npm test` alone. */
const ZIP_TEST_FILES = [ 'test/tools/package/zip.test.ts', RECIPE_TEST ];

/** Boots a network for the stores' contract suites. */
const SQLITE_TEST = 'test/host/sqlite.test.ts';

export const SQLITE_TESTS = nodeTests( 'Stores on SQLite', [ SQLITE_TEST ], 600 );
export const CLUSTER_TESTS = nodeTests( 'A cluster of three servers', testsIn( 'test/cluster' ) );
export const BOOT_TESTS = nodeTests( 'Starting and stopping the host', [ BOOT_TEST ] );
export const ZIP_TESTS = nodeTests( 'The archive that ships', ZIP_TEST_FILES, 900 );
export const RECIPE_TESTS = nodeTests( 'The recipe in readme.txt, with packages of its own', [ RECIPE_TEST ], 900, {
	RECIPE: 'long',
} );
export const HOST_AND_TOOLS_TESTS = nodeTests(
	'Host and tools tests',
	[ 'test/host', 'test/tools' ]
		.flatMap( testsIn )
		.filter( ( file ) => ! [ BOOT_TEST, SQLITE_TEST, ...ZIP_TEST_FILES ].includes( file ) )
);

/** Files by name, because Node 20 takes no pattern. */
function nodeTests( name: string, files: readonly string[], timeoutSeconds = 300, env: NodeJS.ProcessEnv = {} ): Step {
	const timeout = `--test-timeout=${ 1000 * timeoutSeconds }`;
	const command = [ process.execPath, '--import', 'tsx', '--test', timeout, ...files ];
	return program( name, command, { countsOf: nodeCounts, env } );
}

function testsIn( folder: string ): string[] {
	return readdirSync( join( ROOT, folder ), { recursive: true, encoding: 'utf8' } )
		.filter( ( file ) => file.endsWith( '.test.ts' ) )
		.map( ( file ) => `${ folder }/${ file }` );
}
