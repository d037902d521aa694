import { killDescendants } from '../setup/processes.mjs';

/** Aborts on Ctrl-C and `kill`, after it has ended what the program has started, such as the webpack of a build. */
export function interruption(): AbortSignal {
	const controller = new AbortController();
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.on( signal, () => {
			killDescendants();
			controller.abort();
		} );
	}
	return controller.signal;
}
