import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCounts } from '../../tools/counts';
import { program, runSteps, total, type Step } from '../../tools/steps';

const node = ( name: string, script: string ): Step => program( name, [ process.execPath, '--eval', script ] );
const plan = { lanes: 2, stopAtFailure: false, signal: new AbortController().signal };

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

test( 'after a failure what runs is ended and what waits is not begun', async () => {
	const started = Date.now();
	const steps = [
		node( 'slow', 'setTimeout( () => {}, 20000 )' ),
		node( 'bad', 'process.exit( 1 )' ),
		node( 'never', '' ),
	];
	const results = await runSteps( steps, { ...plan, stopAtFailure: true } );
	assert.deepEqual(
		results.map( ( { name } ) => name ),
		[ 'bad' ]
	);
	assert.ok( Date.now() - started < 10_000 );
} );

test( 'tests that did not run are a failure', async () => {
	const step = program( 'tests', [ process.execPath, '--eval', 'console.log( "# pass 0" )' ], nodeCounts );
	const results = await runSteps( [ step ], plan );
	assert.match( results[ 0 ]?.failure ?? '', /No test has run/ );
} );

test( 'a program that is not there is a failure with its reason', async () => {
	const results = await runSteps( [ program( 'missing', [ '/nowhere/at-all' ] ) ], plan );
	assert.match( results[ 0 ]?.failure ?? '', /ENOENT/ );
} );
