import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { ROOT } from '../../../tools/lib/paths';
import { nodeCounts } from '../../../tools/steps/counts';
import { program, runSteps, total, type Step } from '../../../tools/steps/run-steps';

const node = ( name: string, script: string ): Step => program( name, [ process.execPath, '--eval', script ] );
const plan = { lanes: 2, signal: new AbortController().signal };

test( 'a step that fails keeps its output, and the others go on', async () => {
	const results = await runSteps(
		[ node( 'bad', 'console.log( "why" ); process.exit( 1 )' ), node( 'good', '' ) ],
		plan
	);
	const byName = Object.fromEntries( results.map( ( result ) => [ result.name, result ] ) );
	assert.match( byName[ 'bad' ]?.failure ?? '', /why/ );
	assert.equal( byName[ 'good' ]?.failure, undefined );
	assert.deepEqual( total( results ), { passed: 0, failed: 1 } );
} );

test( 'an interruption ends the running steps, and the others do not begin', async () => {
	const started = Date.now();
	const interruption = new AbortController();
	const interrupting: Step = {
		name: 'interrupting',
		run: async () => {
			interruption.abort();
			return {};
		},
	};
	const steps = [
		node( 'quick', '' ),
		node( 'slow', 'setTimeout( () => {}, 20000 )' ),
		interrupting,
		node( 'never', '' ),
	];
	const results = await runSteps( steps, { ...plan, signal: interruption.signal } );
	assert.deepEqual(
		results.map( ( { name } ) => name ),
		[ 'quick' ]
	);
	assert.ok( Date.now() - started < 10_000 );
} );

test( 'tests that did not run are a failure', async () => {
	const step = program( 'tests', [ process.execPath, '--eval', 'console.log( "# pass 0" )' ], {
		countsOf: nodeCounts,
	} );
	const results = await runSteps( [ step ], plan );
	assert.match( results[ 0 ]?.failure ?? '', /No test has run/ );
} );

test( 'a missing program is a failure with its reason', async () => {
	const results = await runSteps( [ program( 'missing', [ '/nowhere/at-all' ] ) ], plan );
	assert.match( results[ 0 ]?.failure ?? '', /ENOENT/ );
} );

test( 'the output of a step that passes can be a note', async () => {
	const step = program( 'noted', [ process.execPath, '--eval', 'console.log( "look" )' ], { isNote: true } );
	assert.equal( ( await runSteps( [ step ], plan ) )[ 0 ]?.note, 'look' );
} );

test( 'without a terminal, each step has a plain line with its result, counts and seconds', () => {
	const output = execFileSync( process.execPath, [ '--import', 'tsx', 'test/tools/steps/fixtures/two-steps.ts' ], {
		cwd: ROOT,
		encoding: 'utf8',
		env: { ...process.env, NO_COLOR: '1' },
	} );
	assert.deepEqual( output.replace( /\d+\.\d s/g, 'N s' ).split( '\n' ), [
		'❯ good',
		'✔ good: 2 passed, 0 failed, N s',
		'❯ bad',
		'',
		'why',
		'# pass 1',
		'# fail 1',
		'',
		'✖ bad [FAILED: 1 passed, 1 failed, N s]',
		'',
	] );
} );
