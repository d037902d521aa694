/** Tests in which processes are killed, databases go away and disks fill: test/chaos. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCounts } from './counts';
import { ROOT } from './paths';
import { runTests, type Step } from './steps';

/** How much goes wrong, and for how long: a minute or so, or half an hour. */
export type Length = 'short' | 'long';

const LONGEST_MS: Record< Length, number > = { short: 300_000, long: 3_600_000 };

export function chaosTests( length: Length ): Step {
	const files = readdirSync( join( ROOT, 'test/chaos' ) )
		.filter( ( name ) => name.endsWith( '.test.ts' ) )
		.map( ( name ) => `test/chaos/${ name }` );
	// One after the other: each has processes enough of its own.
	const options = [ '--test', '--test-concurrency=1', `--test-timeout=${ LONGEST_MS[ length ] }` ];
	return {
		name: length === 'long' ? 'Chaos, at full length' : 'Chaos',
		run: ( context ) =>
			runTests( [ process.execPath, '--import', 'tsx', ...options, ...files ], context, nodeCounts, {
				CHAOS: length,
			} ),
	};
}
