/** Which lines of plugin/src run while PHP's tests do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { php } from '../steps/checks';
import { phpUnitCounts } from '../steps/counts';
import { CACHE, ROOT } from '../lib/paths';
import type { Progress } from '../lib/progress';
import { run } from '../lib/run';
import { runProgram, type Step } from '../steps/run-steps';
import { measuring } from './pcov';
import type { Row } from './table';

const RUNS = join( CACHE, 'coverage/runs' );
const SOURCE = join( ROOT, 'plugin/src' );

const NAMES = {
	unit: 'unit tests',
	integration: 'contract and integration tests',
	'ultimate-multisite': 'integration tests with Ultimate Multisite',
};

interface Counted {
	lines: number;
	/** Lines that ran, by suite and kind of process: "integration/requests". */
	covered: Record< string, number[] >;
}

export async function phpSteps( progress: Progress ): Promise< Step[] > {
	rmSync( RUNS, { recursive: true, force: true } );
	return [
		await step( 'unit', progress, [ php( 'phpunit' ), '--testsuite=unit' ] ),
		await step( 'integration', progress, [
			process.execPath,
			...[ '--import', 'tsx', 'tools/stack/cli.ts', '--' ],
			...[ php( 'phpunit' ), '--bootstrap=test/integration/bootstrap.php', '--testsuite=contract,integration' ],
		] ),
		await step( 'ultimate-multisite', progress, [
			process.execPath,
			...[ '--import', 'tsx', 'tools/stack/cli.ts', '--' ],
			...[
				php( 'phpunit' ),
				'--bootstrap=test/integration/ultimate-multisite.php',
				'--testsuite=ultimate-multisite',
			],
		] ),
	];
}

async function step( suite: keyof typeof NAMES, progress: Progress, command: readonly string[] ): Promise< Step > {
	const env = await measuring( join( RUNS, suite ), progress );
	return {
		name: `PHP: ${ NAMES[ suite ] }`,
		run: ( context ) => runProgram( [ ...command, '--colors=never' ], context, { countsOf: phpUnitCounts, env } ),
	};
}

/** A row for each file. Unit tests, the process of PHPUnit, and all processes together. */
export async function phpRows(): Promise< Row[] > {
	const folders = Object.keys( NAMES ).map( ( suite ) => join( RUNS, suite ) );
	const script = join( ROOT, 'tools/coverage/php/count.php' );
	const counted: Record< string, Counted > = JSON.parse( await run( 'php', [ script, SOURCE, ...folders ] ) );
	return Object.entries( counted ).map( ( [ file, { lines, covered } ] ) => {
		const union = ( belongs: ( kind: string ) => boolean ): number =>
			new Set(
				Object.keys( covered )
					.filter( belongs )
					.flatMap( ( kind ) => covered[ kind ] ?? [] )
			).size;
		return {
			file,
			lines,
			covered: [
				union( ( kind ) => kind.startsWith( 'unit/' ) ),
				union( ( kind ) => kind.endsWith( '/phpunit' ) ),
				union( () => true ),
			],
		};
	} );
}
