/** Says what is being done and how far it is. A step that is followed by another without `done` was a mere notice. */
export interface Progress {
	step: ( title: string ) => void;
	update: ( text: string, fraction?: number ) => void;
	done: ( text?: string ) => void;
}

interface Output {
	write: ( text: string ) => unknown;
	isTTY?: boolean;
	columns?: number;
}

/** On a terminal each step is one line that updates itself; elsewhere (CI, a file) only its start and its end are written. */
export function terminalProgress( out: Output = process.stderr ): Progress {
	return out.isTTY ? updatingLine( out ) : plainLines( out );
}

export const silentProgress: Progress = { step() {}, update() {}, done() {} };

function updatingLine( out: Output ): Progress {
	let title = '';
	let started = 0;
	let open = false;
	const show = ( text: string ): void => {
		const width = ( out.columns ?? 80 ) - 1;
		out.write( `\r\x1b[K${ text.slice( 0, width ) }` );
	};
	return {
		step( next ) {
			out.write( open ? '\n' : '' );
			[ title, started, open ] = [ next, Date.now(), true ];
			show( `… ${ title }` );
		},
		update: ( text, fraction ) => show( `… ${ title }: ${ text }${ percent( fraction ) }` ),
		done( text ) {
			show( `✓ ${ ending( title, text, started ) }` );
			out.write( '\n' );
			open = false;
		},
	};
}

function plainLines( out: Output ): Progress {
	let title = '';
	let started = 0;
	return {
		step( next ) {
			[ title, started ] = [ next, Date.now() ];
			out.write( `… ${ title }\n` );
		},
		update() {},
		done: ( text ) => void out.write( `✓ ${ ending( title, text, started ) }\n` ),
	};
}

function ending( title: string, text: string | undefined, started: number ): string {
	const seconds = ( ( Date.now() - started ) / 1000 ).toFixed( 1 );
	return `${ title }${ text ? `: ${ text }` : '' } (${ seconds } s)`;
}

function percent( fraction: number | undefined ): string {
	return fraction === undefined ? '' : ` ${ Math.round( fraction * 100 ) } %`;
}
