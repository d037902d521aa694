/** `npm test`: everything. */
import type { Progress } from './lib/progress';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { chaosTests } from './steps/chaos-tests';
import { NODE_CHECKS, PHP_CHECKS, SCREEN_TESTS } from './steps/checks';
import { browserTestsOnHost } from './steps/host-tests';
import { browserTests, installTests, integrationTests } from './steps/network-tests';
import { BOOT_TESTS, ZIP_TESTS } from './steps/node-tests';
import { runTestMain, setUpStep, type Phase } from './steps/test-main';
import { wordpressCore } from './wordpress/core';
import { FLOOR, TESTED } from './wordpress/versions';

/** The oldest and the newest WordPress that the plugin supports. */
const VERSIONS = [ FLOOR, TESTED ];

/** The oldest is that of the machine: Debian has 8.2. */
const NEWEST_PHP = '8.5';

/** Pictures and axe take most of the time, so they run once, beside the others. */
const HOW_IT_LOOKS = [ 'states', 'languages', 'notices' ];

/** Long tests of code that uses nothing of WordPress but wpdb: curl, tables, processes. */
const NEWEST_ONLY = 'any-wordpress';

/** The walks through the screens, which depend on WordPress's version. */
const WALKS = [ 'seed', 'events', 'form', 'deliveries' ];

/** The runs share the variants of a network between them, so that no variant needs a run of its own. */
const PHASES: readonly Phase[] = [
	// While the rest is installed, which mostly waits for the network.
	{ lanes: 3, installs: setUpStep( setUp ), steps: NODE_CHECKS },
	{
		// Twice as many as a small machine has cores, because tests on a network wait for half of their time.
		lanes: 4,
		// The longest steps come first, so that the lanes end together.
		steps: [
			integrationTests( TESTED, { objectCache: true } ),
			browserTests( TESTED, { sites: 'names' }, 'how it works', [
				'--grep-invert',
				files( HOW_IT_LOOKS ).join( '|' ),
			] ),
			integrationTests( FLOOR, { sites: 'names', plugin: 'package' }, `--exclude-group=${ NEWEST_ONLY }` ),
			browserTests( TESTED, { sites: 'names' }, 'how it looks', files( HOW_IT_LOOKS ) ),
			SCREEN_TESTS,
			ZIP_TESTS,
			browserTestsOnHost( NEWEST_PHP ),
			browserTests( FLOOR, {}, 'the walks', files( WALKS ) ),
			chaosTests( 'short' ),
			BOOT_TESTS,
			installTests( TESTED ),
			...PHP_CHECKS,
		],
	},
];

/** As Playwright looks for them: with an expression that matches anywhere in a path. */
function files( specs: readonly string[] ): string[] {
	return specs.map( ( spec ) => `${ spec }\\.spec` );
}

async function setUp( progress: Progress ): Promise< void > {
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	for ( const version of VERSIONS ) {
		await wordpressCore( version, progress );
	}
}

runTestMain( PHASES );
