/** `npm test`: everything. */
import { terminalProgress } from './lib/progress';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { chaosTests } from './steps/chaos-tests';
import { CHECKS, SCREEN_TESTS } from './steps/checks';
import { browserTestsOnHost } from './steps/host-tests';
import { browserTests, installTests, integrationTests } from './steps/network-tests';
import { BOOT_TESTS, ZIP_TESTS } from './steps/node-tests';
import { runTestMain, type Phase } from './steps/test-main';
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
	{ lanes: 2, steps: [ SCREEN_TESTS, ...CHECKS ] },
	{
		lanes: 2,
		// The longest steps come first, so that the lanes end together.
		steps: [
			browserTests( TESTED, { sites: 'names' }, 'how it looks', files( HOW_IT_LOOKS ) ),
			browserTests( TESTED, { sites: 'names' }, 'how it works', [
				'--grep-invert',
				files( HOW_IT_LOOKS ).join( '|' ),
			] ),
			browserTests( FLOOR, {}, 'the walks', files( WALKS ) ),
			integrationTests( TESTED, { objectCache: true } ),
			integrationTests( FLOOR, { sites: 'names', plugin: 'package' }, `--exclude-group=${ NEWEST_ONLY }` ),
			browserTestsOnHost( NEWEST_PHP ),
			chaosTests( 'short' ),
			installTests( TESTED ),
			BOOT_TESTS,
			ZIP_TESTS,
		],
	},
];

/** As Playwright looks for them: with an expression that matches anywhere in a path. */
function files( specs: readonly string[] ): string[] {
	return specs.map( ( spec ) => `${ spec }\\.spec` );
}

async function setUp(): Promise< void > {
	const progress = terminalProgress();
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	for ( const version of VERSIONS ) {
		await wordpressCore( version, progress );
	}
}

runTestMain( setUp, PHASES );
