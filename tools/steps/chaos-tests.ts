/** Tests that kill processes, stop databases and fill disks: test/chaos. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCounts } from './counts';
import { ROOT } from '../lib/paths';
import { runProgram, type Step } from './run-steps';

/** About a minute, or half an hour. */
export type Length = 'short' | 'long';

const LONGEST_MS: Record< Length, number > = { short: 300_000, long: 3_600_000 };

export function chaosTests( length: Length ): Step {
	const files = readdirSync( join( ROOT, 'test/chaos' ) )
		.filter( ( name ) => name.endsWith( '.test.ts' ) )
		.map( ( name ) => `test/chaos/${ name }` );
	// One after the other, because each starts many processes.
	const options = [ '--test', '--test-concurrency=1', `--test-timeout=${ LONGEST_MS[ length ] }` ];
	return {
		name: length === 'long' ? 'Chaos, at full length' : 'Chaos',
		run: ( context ) =>
			runProgram( [ process.execPath, '--import', 'tsx', ...options, ...files ], context, {
				countsOf: nodeCounts,
				env: { CHAOS: length },
			} ),
	};
}
