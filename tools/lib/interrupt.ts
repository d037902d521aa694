/** Ctrl-C and `kill` end a program by this signal, so that it can end what it has started. */
export function interruption(): AbortSignal {
	const controller = new AbortController();
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.on( signal, () => controller.abort() );
	}
	return controller.signal;
}
