/** `npm test`: everything. */
import { BOOT_TESTS, CHECKS, node } from './checks';
import { ensureComposerPackages } from './composer';
import { ensureDebianPackages } from './debian';
import { explain } from './errors';
import { interruption } from './interrupt';
import { browserTests, browserTestsOnHost, integrationTests } from './network-tests';
import { terminalProgress } from './progress';
import { describe, program, runSteps, total, type Result, type Step } from './steps';
import { wordpressCore } from './wordpress';

/** The oldest and the newest WordPress that the plugin is for. */
const VERSIONS = [ '6.8', '7.1' ];

const BUILD = program( 'Build', [
	node( 'wp-scripts' ),
	'build',
	'--source-path=assets-src',
	'--output-path=plugin/build',
] );

/** Browsers want the machine for themselves; the others share it. */
const PHASES: ReadonlyArray< { lanes: number; steps: readonly Step[] } > = [
	{ lanes: 2, steps: [ BUILD, ...CHECKS ] },
	{ lanes: 2, steps: VERSIONS.map( integrationTests ) },
	{ lanes: 1, steps: [ ...VERSIONS.map( browserTests ), browserTestsOnHost(), BOOT_TESTS ] },
];

async function setUp(): Promise< void > {
	const progress = terminalProgress( process.stdout );
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	for ( const version of VERSIONS ) {
		await wordpressCore( version, progress );
	}
}

async function main(): Promise< Result[] > {
	const signal = interruption();
	await setUp();
	const results: Result[] = [];
	for ( const { lanes, steps } of PHASES ) {
		results.push( ...( await runSteps( steps, { lanes, stopAtFailure: false, signal } ) ) );
	}
	if ( signal.aborted ) {
		throw new Error( 'Interrupted.' );
	}
	return results;
}

function summarise( results: readonly Result[] ): void {
	const { passed, failed } = total( results );
	process.stdout.write( `\n${ results.map( describe ).join( '\n' ) }\n\n${ passed } passed, ${ failed } failed\n` );
	process.exit( failed === 0 ? 0 : 1 );
}

main().then( summarise, ( error: unknown ) => {
	process.stdout.write( `${ explain( error ) }\n\n0 passed, 1 failed\n` );
	process.exit( 1 );
} );
