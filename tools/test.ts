/** `npm test`: everything. */
import { buildScreens } from '../host/build';
import { chaosTests } from './chaos';
import { BOOT_TESTS, CHECKS, node, ZIP_TESTS } from './checks';
import { ensureComposerPackages } from './composer';
import { ensureDebianPackages } from './debian';
import { explain } from './errors';
import { browserTestsOnHost } from './host-tests';
import { interruption } from './interrupt';
import { browserTests, installTests, integrationTests } from './network-tests';
import { silentProgress, terminalProgress } from './progress';
import { describe, program, runSteps, total, type Result, type Step } from './steps';
import { wordpressCore } from './wordpress';
import { FLOOR, TESTED } from './wordpress/versions';

/** The oldest and the newest WordPress that the plugin is for. */
const VERSIONS = [ FLOOR, TESTED ];

/** The one build that everything after it uses. */
const BUILD: Step = {
	name: 'Build',
	run: async ( { report } ) => {
		await buildScreens( { ...silentProgress, update: report } );
		return undefined;
	},
};

const SIZE = program( 'Size of the scripts', [ node( 'tsx' ), 'tools/size-budget.ts' ] );

/** The oldest is the machine's own: Debian has 8.2. */
const NEWEST_PHP = '8.5';

/** Pictures and axe take most of the time: once is enough, and in a run of their own beside the others. */
const HOW_IT_LOOKS = [ 'states', 'languages', 'notices' ];

/** What WordPress's version can change: the walks through the screens. */
const WALKS = [ 'seed', 'events', 'form', 'deliveries' ];

/** What differs between networks is spread over the runs, so that none is needed for it alone. */
const PHASES: ReadonlyArray< { lanes: number; steps: readonly Step[] } > = [
	{ lanes: 2, steps: [ BUILD, ...CHECKS ] },
	{
		lanes: 2,
		// What takes longest first, so that the lanes end together.
		steps: [
			browserTests( TESTED, { sites: 'names' }, 'how it looks', files( HOW_IT_LOOKS ) ),
			browserTests( TESTED, { sites: 'names' }, 'how it works', [
				'--grep-invert',
				files( HOW_IT_LOOKS ).join( '|' ),
			] ),
			browserTests( FLOOR, {}, 'the walks', files( WALKS ) ),
			integrationTests( TESTED, { objectCache: true } ),
			integrationTests( FLOOR, { sites: 'names' }, '--exclude-group=worker' ),
			browserTestsOnHost( NEWEST_PHP ),
			chaosTests( 'short' ),
			installTests( TESTED ),
			BOOT_TESTS,
			ZIP_TESTS,
			SIZE,
		],
	},
];

/** As Playwright looks for them: by an expression anywhere in a path. */
function files( specs: readonly string[] ): string[] {
	return specs.map( ( spec ) => `${ spec }\\.spec` );
}

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
