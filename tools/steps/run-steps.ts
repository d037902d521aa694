/** Runs named steps, several at a time, and says how each of them went. */
import { explain } from '../lib/errors';
import { ROOT } from '../lib/paths';
import { runTasks, type Report, type Task } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';
import type { Counts, CountsOf } from './counts';

export interface Context {
	/** Set when everything has to end. */
	signal: AbortSignal;
	/** Shows what a step is doing. */
	report: Report;
}

export interface Outcome {
	counts?: Counts | undefined;
	/** For people to read although the step passed. */
	note?: string;
}

export interface Step {
	name: string;
	run: ( context: Context ) => Promise< Outcome >;
}

export interface Result extends Outcome {
	name: string;
	seconds: number;
	/** The output that explains why it failed. */
	failure?: string;
}

interface Plan {
	/** How many steps run at once. */
	lanes: number;
	signal: AbortSignal;
}

interface ProgramOptions {
	/** For a program that runs tests: output without a count means that no test ran, which is a failure. */
	countsOf?: CountsOf;
	/** Whether people should read its output also when it passes. */
	isNote?: boolean;
	env?: NodeJS.ProcessEnv;
}

export class TestsFailed extends Error {
	public constructor(
		public readonly counts: Counts | undefined,
		public readonly output: string
	) {
		super( output );
	}
}

/** A step that is one program. */
export function program( name: string, command: readonly string[], options: ProgramOptions = {} ): Step {
	return { name, run: ( context ) => runProgram( command, context, options ) };
}

export async function runProgram(
	[ command = '', ...args ]: readonly string[],
	{ signal, report }: Context,
	{ countsOf, isNote = false, env = {} }: ProgramOptions
): Promise< Outcome > {
	let output = '';
	const onOutput = ( text: string ): void => {
		output += text;
		report( text );
	};
	try {
		await run( command, args, { cwd: ROOT, env: { ...process.env, ...env }, signal, onOutput } );
	} catch ( error ) {
		throw error instanceof CommandFailed ? new TestsFailed( countsOf?.( output ), output ) : error;
	}
	return {
		...( countsOf === undefined ? {} : { counts: testsIn( output, countsOf ) } ),
		...( isNote && output !== '' ? { note: output.trimEnd() } : {} ),
	};
}

function testsIn( output: string, countsOf: CountsOf ): Counts {
	const counts = countsOf( output );
	if ( counts === undefined || counts.passed === 0 ) {
		throw new TestsFailed( undefined, `${ output }\nNo test has run.` );
	}
	return counts;
}

/** @return In the order in which they ended. A step that a signal ended says nothing and is left out. */
export async function runSteps( steps: readonly Step[], { lanes, signal }: Plan ): Promise< Result[] > {
	const results: Result[] = [];
	const tasks = steps.map( ( step ): Task => ( {
		title: step.name,
		skip: () => signal.aborted && 'interrupted',
		task: async ( report, rename ) => {
			const result = await runStep( step, { signal, report } );
			if ( signal.aborted ) {
				throw new Error( 'interrupted' );
			}
			results.push( result );
			if ( result.failure !== undefined ) {
				process.stdout.write( `\n${ result.failure.trimEnd() }\n\n` );
				throw new Error( figures( result ) );
			}
			rename( `${ step.name }: ${ figures( result ) }` );
		},
	} ) );
	await runTasks( tasks, process.stdout, lanes );
	return results;
}

async function runStep( step: Step, context: Context ): Promise< Result > {
	const started = Date.now();
	const timed = (): { name: string; seconds: number } => ( {
		name: step.name,
		seconds: ( Date.now() - started ) / 1000,
	} );
	try {
		const outcome = await step.run( context );
		return { ...timed(), ...outcome };
	} catch ( error ) {
		return error instanceof TestsFailed
			? { ...timed(), counts: error.counts, failure: error.output }
			: { ...timed(), failure: explain( error ) };
	}
}

/** "20 passed, 1 failed, 3.2 s". */
function figures( { seconds, counts }: Result ): string {
	const tests = counts === undefined ? '' : `${ counts.passed } passed, ${ counts.failed } failed, `;
	return `${ tests }${ seconds.toFixed( 1 ) } s`;
}

export function describe( result: Result ): string {
	return `${ result.failure === undefined ? '✓' : '✗' } ${ result.name }: ${ figures( result ) }`;
}

/** A failed step that has no counts counts as one failed test. */
export function total( results: readonly Result[] ): Counts {
	const sum = { passed: 0, failed: 0 };
	for ( const { counts, failure } of results ) {
		sum.passed += counts?.passed ?? 0;
		sum.failed += Math.max( counts?.failed ?? 0, failure === undefined ? 0 : 1 );
	}
	return sum;
}
