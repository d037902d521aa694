/** `npm run test:long`: chaos and fuzz at full length, other databases, and the recipe in readme.txt from its first step. */
import type { Progress } from './lib/progress';
import { ensureComposerPackages } from './setup/composer';
import { ensureDebianPackages } from './setup/debian';
import { chaosTests } from './steps/chaos-tests';
import { databaseTests, fuzzTests } from './steps/network-tests';
import { CLUSTER_TESTS, RECIPE_TESTS, SQLITE_TESTS } from './steps/node-tests';
import { runTestMain, setUpStep } from './steps/test-main';
import { wordpressCore } from './wordpress/core';
import { TESTED } from './wordpress/versions';

async function setUp( progress: Progress ): Promise< void > {
	await ensureDebianPackages( 'tests', progress );
	await ensureComposerPackages( progress );
	await wordpressCore( TESTED, progress );
}

/** This machine's own MariaDB runs them in `npm test`. Each is downloaded by its own step, so that one that is gone fails alone. */
const DATABASE_TESTS = [
	SQLITE_TESTS,
	databaseTests( TESTED, 'mariadb-10.5', 'contract' ),
	databaseTests( TESTED, 'mariadb-newest', 'contract,integration' ),
	databaseTests( TESTED, 'mysql', 'contract,integration' ),
	CLUSTER_TESTS,
];

runTestMain( [
	{ lanes: 1, installs: setUpStep( setUp ), steps: [] },
	{ lanes: 1, steps: [ RECIPE_TESTS, ...DATABASE_TESTS, fuzzTests( TESTED ), chaosTests( 'long' ) ] },
] );
