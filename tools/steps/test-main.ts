import { explain } from '../lib/errors';
import { interruption } from '../lib/interrupt';
import { describe, runSteps, total, type Result, type Step } from './run-steps';

/** Steps that run at the same time, as many at once as there are lanes. */
export interface Phase {
	lanes: number;
	steps: readonly Step[];
}

/** Runs one phase after the other. Ends the process after a line that counts the tests of all steps. */
export function runTestMain( setUp: () => Promise< void >, phases: readonly Phase[] ): void {
	runPhases( setUp, phases ).then( summarize, ( error: unknown ) => {
		process.stdout.write( `${ explain( error ) }\n\n0 passed, 1 failed\n` );
		process.exit( 1 );
	} );
}

async function runPhases( setUp: () => Promise< void >, phases: readonly Phase[] ): Promise< Result[] > {
	const signal = interruption();
	await setUp();
	const results: Result[] = [];
	for ( const { lanes, steps } of phases ) {
		results.push( ...( await runSteps( steps, { lanes, signal } ) ) );
	}
	if ( signal.aborted ) {
		throw new Error( 'Interrupted.' );
	}
	return results;
}

function summarize( results: readonly Result[] ): void {
	const { passed, failed } = total( results );
	const lines = results.map( describe ).join( '\n' );
	process.stdout.write( `${ notes( results ) }\n${ lines }\n\n${ passed } passed, ${ failed } failed\n` );
	process.exit( failed === 0 ? 0 : 1 );
}

/** What people should read although the steps passed. */
export function notes( results: readonly Result[] ): string {
	return results
		.flatMap( ( { name, note } ) => ( note === undefined ? [] : `\n${ name }:\n${ note }\n` ) )
		.join( '' );
}
