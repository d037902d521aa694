/** Runs named steps, several at a time, and tells how each of them went. */
import type { Counts, CountsOf } from './counts';
import { explain } from './errors';
import { ROOT } from './paths';
import { CommandFailed, run } from './run';

export interface Context {
	/** Set when everything has to end. */
	signal: AbortSignal;
	/** Shows what a step is at. */
	report: ( text: string ) => void;
}

export interface Step {
	name: string;
	run: ( context: Context ) => Promise< Counts | undefined >;
}

export interface Result {
	name: string;
	seconds: number;
	counts: Counts | undefined;
	/** What is to be read when it failed. */
	failure: string | undefined;
}

interface Plan {
	lanes: number;
	stopAtFailure: boolean;
	signal: AbortSignal;
}

export class TestsFailed extends Error {
	public constructor(
		public readonly counts: Counts | undefined,
		public readonly output: string
	) {
		super( output );
	}
}

/** A step that is one program. Output that holds no count, where there should be one, is a failure: no test has run. */
export function program( name: string, command: readonly string[], countsOf?: CountsOf ): Step {
	return { name, run: ( context ) => runTests( command, context, countsOf ) };
}

export async function runTests(
	[ command = '', ...args ]: readonly string[],
	{ signal, report }: Context,
	countsOf?: CountsOf,
	env: NodeJS.ProcessEnv = {}
): Promise< Counts | undefined > {
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
	const counts = countsOf?.( output );
	if ( countsOf !== undefined && ( counts === undefined || counts.passed === 0 ) ) {
		throw new TestsFailed( undefined, `${ output }\nNo test has run.` );
	}
	return counts;
}

export async function runSteps( steps: readonly Step[], plan: Plan ): Promise< Result[] > {
	const waiting = [ ...steps ];
	const results: Result[] = [];
	const stop = new AbortController();
	const signal = AbortSignal.any( [ plan.signal, stop.signal ] );
	const board = new Board();
	const lane = async (): Promise< void > => {
		for ( let step = waiting.shift(); step !== undefined && ! signal.aborted; step = waiting.shift() ) {
			const result = await runStep( step, signal, board );
			if ( signal.aborted ) {
				return; // It was ended, which says nothing about it.
			}
			results.push( result );
			board.finished( result );
			if ( result.failure !== undefined && plan.stopAtFailure ) {
				stop.abort();
			}
		}
	};
	await Promise.all( Array.from( { length: plan.lanes }, lane ) );
	board.close();
	return results;
}

async function runStep( step: Step, signal: AbortSignal, board: Board ): Promise< Result > {
	const started = Date.now();
	board.started( step.name );
	let counts: Counts | undefined;
	let failure: string | undefined;
	try {
		counts = await step.run( { signal, report: ( text ) => board.report( step.name, text ) } );
	} catch ( error ) {
		counts = error instanceof TestsFailed ? error.counts : undefined;
		failure = error instanceof TestsFailed ? error.output : explain( error );
	}
	return { name: step.name, seconds: ( Date.now() - started ) / 1000, counts, failure };
}

/** One line for each step that has ended and, on a terminal, one that shows what is running. */
class Board {
	private readonly running = new Map< string, string >();
	private readonly out = process.stdout;

	public started( name: string ): void {
		this.running.set( name, '' );
		this.show();
	}

	public report( name: string, text: string ): void {
		const line = text.trim().split( '\n' ).at( -1 )?.trim() ?? '';
		this.running.set( name, line );
		this.show();
	}

	public finished( result: Result ): void {
		this.running.delete( result.name );
		this.clear();
		if ( result.failure !== undefined ) {
			this.out.write( `\n${ result.failure.trimEnd() }\n\n` );
		}
		this.out.write( `${ describe( result ) }\n` );
		this.show();
	}

	public close(): void {
		this.running.clear();
		this.clear();
	}

	private show(): void {
		if ( this.out.isTTY && this.running.size > 0 ) {
			const text = [ ...this.running ]
				.map( ( [ name, line ] ) => ( line === '' ? name : `${ name }: ${ line }` ) )
				.join( ' | ' );
			this.clear();
			this.out.write( `… ${ text }`.slice( 0, this.out.columns - 1 ) );
		}
	}

	private clear(): void {
		if ( this.out.isTTY ) {
			this.out.write( '\r\x1b[K' );
		}
	}
}

export function describe( { name, seconds, counts, failure }: Result ): string {
	const tests = counts === undefined ? '' : `: ${ counts.passed } passed, ${ counts.failed } failed`;
	return `${ failure === undefined ? '✓' : '✗' } ${ name }${ tests } (${ seconds.toFixed( 1 ) } s)`;
}

/** A step that failed without saying how many tests did counts as one. */
export function total( results: readonly Result[] ): Counts {
	const sum = { passed: 0, failed: 0 };
	for ( const { counts, failure } of results ) {
		sum.passed += counts?.passed ?? 0;
		sum.failed += Math.max( counts?.failed ?? 0, failure === undefined ? 0 : 1 );
	}
	return sum;
}
