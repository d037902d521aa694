import { spawn, type SpawnOptions } from 'node:child_process';

interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	input?: string;
	/** Stops the program. */
	signal?: AbortSignal | undefined;
	/** Receives each piece of output as it comes. */
	onOutput?: ( text: string ) => void;
}

export class CommandFailed extends Error {
	public constructor(
		public readonly command: string,
		public readonly output: string
	) {
		super( `${ command } failed:\n${ output.trim().split( '\n' ).slice( -15 ).join( '\n' ) }` );
		this.name = 'CommandFailed';
	}
}

/** Runs a program to its end and returns its stdout. A failure contains stdout and stderr. */
export function run( command: string, args: readonly string[], options: RunOptions = {} ): Promise< string > {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( command, args, spawnOptions( options ) );
		let stdout = '';
		let everything = '';
		child.stdout?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
			stdout += text;
			everything += text;
			options.onOutput?.( text );
		} );
		child.stderr?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
			everything += text;
			options.onOutput?.( text );
		} );
		child.once( 'error', reject );
		child.once( 'close', ( code ) =>
			code === 0 ? resolve( stdout ) : reject( new CommandFailed( command, everything ) )
		);
		child.stdin?.on( 'error', () => {} ); // A program may end without reading its input.
		child.stdin?.end( options.input ?? '' );
	} );
}

function spawnOptions( options: RunOptions ): SpawnOptions {
	return {
		stdio: [ 'pipe', 'pipe', 'pipe' ],
		env: options.env ?? process.env,
		...( options.cwd === undefined ? {} : { cwd: options.cwd } ),
		...( options.signal === undefined ? {} : { signal: options.signal } ),
	};
}
