import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, jestCounts, nodeCounts, phpUnitCounts, playwrightCounts } from '../../../tools/steps/counts';

test( 'PHPUnit is counted, and whatever did not pass counts as failed', () => {
	assert.deepEqual( phpUnitCounts( 'Time: 1\n\nOK (12 tests, 30 assertions)\n' ), { passed: 12, failed: 0 } );
	assert.deepEqual( phpUnitCounts( 'FAILURES!\nTests: 12, Assertions: 30, Errors: 1, Failures: 2, Skipped: 3.\n' ), {
		passed: 6,
		failed: 6,
	} );
	assert.equal( phpUnitCounts( 'No tests executed!\n' ), undefined );
} );

test( 'Jest is counted', () => {
	assert.deepEqual( jestCounts( 'Tests:       20 passed, 20 total\n' ), { passed: 20, failed: 0 } );
	assert.deepEqual( jestCounts( 'Tests:       1 failed, 2 skipped, 20 passed, 23 total\n' ), {
		passed: 20,
		failed: 3,
	} );
} );

test( "Node's runner is counted", () => {
	assert.deepEqual( nodeCounts( '# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n' ), {
		passed: 3,
		failed: 1,
	} );
	assert.deepEqual( nodeCounts( 'ℹ pass 3\nℹ fail 0\nℹ skipped 2\n' ), { passed: 3, failed: 2 } );
} );

test( 'Playwright is counted', () => {
	assert.deepEqual( playwrightCounts( 'Running 3 tests\n\n  3 passed (4.5s)\n' ), { passed: 3, failed: 0 } );
	assert.deepEqual(
		playwrightCounts( '  1 failed\n    [chromium] › x\n  1 flaky\n  2 skipped\n  3 passed (1.0m)\n' ),
		{ passed: 3, failed: 4 }
	);
	assert.equal( playwrightCounts( 'Error: No tests found\n' ), undefined );
} );

test( 'the counts of two runs are added', () => {
	assert.deepEqual( added( { passed: 3, failed: 0 }, undefined, { passed: 4, failed: 2 } ), {
		passed: 7,
		failed: 2,
	} );
} );
