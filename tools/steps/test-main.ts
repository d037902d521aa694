import { explain } from '../lib/errors';
import { interruption } from '../lib/interrupt';
import type { Progress } from '../lib/progress';
import { describe, runSteps, total, type Result, type Step } from './run-steps';

/** Steps that run at the same time, as many at once as there are lanes. */
export interface Phase {
	lanes: number;
	steps: readonly Step[];
	/** Whether the next phases need what this one installs, so that they can't begin when it has failed. */
	installs?: Step;
}

/** A step that installs what later phases need. */
export function setUpStep( setUp: ( progress: Progress ) => Promise< void > ): Step {
	return {
		name: 'Installing what the tests need',
		run: async ( { report } ) => {
			const step: Progress[ 'step' ] = async ( title, work ) => {
				report( title );
				return work( report );
			};
			await setUp( { step, note: report } );
			return {};
		},
	};
}

/** Runs one phase after the other. Ends the process after a line that counts the tests of all steps. */
export function runTestMain( phases: readonly Phase[] ): void {
	runPhases( phases ).then( summarize, ( error: unknown ) => {
		process.stdout.write( `${ explain( error ) }\n\n0 passed, 1 failed\n` );
		process.exit( 1 );
	} );
}

async function runPhases( phases: readonly Phase[] ): Promise< Result[] > {
	const signal = interruption();
	const results: Result[] = [];
	for ( const { lanes, steps, installs } of phases ) {
		const all = installs === undefined ? steps : [ installs, ...steps ];
		results.push( ...( await runSteps( all, { lanes, signal } ) ) );
		if ( signal.aborted ) {
			throw new Error( 'Interrupted.' );
		}
		if ( results.some( ( { name, failure } ) => name === installs?.name && failure !== undefined ) ) {
			break;
		}
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
