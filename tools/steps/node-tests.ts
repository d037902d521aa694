/** The tests of host/ and tools/, on Node's own runner. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { nodeCounts } from './counts';
import { program, type Step } from './run-steps';

/** Boots whole networks, which takes minutes: for `npm test` alone. */
const BOOT_TEST = 'test/host/boot.test.ts';

/** Needs a build of the screens: for `npm test` alone. */
const ZIP_TEST = 'test/tools/package/zip.test.ts';

export const BOOT_TESTS = nodeTests( 'Starting and stopping the host', [ BOOT_TEST ] );
export const ZIP_TESTS = nodeTests( 'The archive that ships', [ ZIP_TEST ] );
export const HOST_AND_TOOLS_TESTS = nodeTests(
	'Host and tools tests',
	[ 'test/host', 'test/tools' ].flatMap( testsIn ).filter( ( file ) => file !== BOOT_TEST && file !== ZIP_TEST )
);

/** Files by name, because Node 20 takes no pattern. */
function nodeTests( name: string, files: readonly string[] ): Step {
	const command = [ process.execPath, '--import', 'tsx', '--test', '--test-timeout=300000', ...files ];
	return program( name, command, { countsOf: nodeCounts } );
}

function testsIn( folder: string ): string[] {
	return readdirSync( join( ROOT, folder ), { recursive: true, encoding: 'utf8' } )
		.filter( ( file ) => file.endsWith( '.test.ts' ) )
		.map( ( file ) => `${ folder }/${ file }` );
}
