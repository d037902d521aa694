/** Shows what a program is doing: on a terminal as lines that update themselves, elsewhere (CI, a file) as plain lines. */
import { Listr, ListrLogger, ProcessOutput, type ListrTask } from 'listr2';

/** Shows how far a piece of work is; seen on a terminal only. */
export type Report = ( text: string ) => void;

export interface Progress {
	step: < Result >( title: string, work: ( report: Report ) => Promise< Result > | Result ) => Promise< Result >;
	note: ( text: string ) => void;
}

export const silentProgress: Progress = { step: async ( _title, work ) => work( () => {} ), note() {} };

/** On stderr, because other programs may read what ours print. */
export function terminalProgress(): Progress {
	return {
		async step< Result >( title: string, work: ( report: Report ) => Promise< Result > | Result ) {
			const outcome: { result?: Result; error?: unknown } = {};
			const task: Task = {
				title,
				task: async ( report ) => {
					try {
						outcome.result = await work( report );
					} catch ( error ) {
						outcome.error = error;
						throw new Error(); // The caller explains the error.
					}
				},
			};
			await runTasks( [ task ], process.stderr );
			if ( outcome.error !== undefined ) {
				throw outcome.error;
			}
			return outcome.result as Result;
		},
		note: ( text ) => void process.stderr.write( `${ text }\n` ),
	};
}

export interface Task {
	title: string;
	/** Why it must not begin any more. */
	skip?: () => string | false;
	/** May rename itself when it ends. An error's message is shown below the title. */
	task: ( report: Report, rename: ( title: string ) => void ) => Promise< void >;
}

export async function runTasks( tasks: readonly Task[], out: NodeJS.WriteStream, concurrent = 1 ): Promise< void > {
	const other = out === process.stdout ? process.stderr : process.stdout;
	const options = { logger: new ListrLogger( { processOutput: new ProcessOutput( out, other ) } ) };
	await new Listr(
		tasks.map( ( task ) => listrTask( task, out ) ),
		{
			concurrent,
			exitOnError: false,
			registerSignalListeners: false, // Each program ends what it has started.
			fallbackRendererCondition: () => ! out.isTTY,
			rendererOptions: { ...options, collapseErrors: false, formatOutput: 'truncate' },
			fallbackRendererOptions: options,
		}
	).run();
}

function listrTask( { title, skip, task }: Task, out: NodeJS.WriteStream ): ListrTask {
	return {
		title,
		skip: skip ?? false,
		task: ( _, listr ) =>
			task(
				( text ) => {
					if ( out.isTTY ) {
						listr.output = text.trim().split( '\n' ).at( -1 ) ?? '';
					}
				},
				( renamed ) => ( listr.title = renamed )
			),
	};
}
