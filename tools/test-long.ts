/** `npm run test:long`: chaos and fuzz at full length, and the recipe in readme.txt from its first step. */
import type { Progress } from './lib/progress';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { chaosTests } from './steps/chaos-tests';
import { fuzzTests } from './steps/network-tests';
import { RECIPE_TESTS } from './steps/node-tests';
import { runTestMain, setUpStep } from './steps/test-main';
import { wordpressCore } from './wordpress/core';
import { TESTED } from './wordpress/versions';

async function setUp( progress: Progress ): Promise< void > {
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	await wordpressCore( TESTED, progress );
}

runTestMain( [
	{ lanes: 1, installs: setUpStep( setUp ), steps: [] },
	{ lanes: 1, steps: [ RECIPE_TESTS, fuzzTests( TESTED ), chaosTests( 'long' ) ] },
] );
