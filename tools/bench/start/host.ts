/** Starts a network as `npm start` does, and notes when each of its steps ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Phase {
	title: string;
	seconds: number;
}

export interface Host {
	child: ChildProcess;
	network: string;
	inbox: string;
	phases: readonly Phase[];
	seconds: number;
	stop: () => Promise< void >;
}

export async function startHost( project: string, port: number, env: NodeJS.ProcessEnv ): Promise< Host > {
	const started = Date.now();
	const child = spawn( process.execPath, [ 'host/start.mjs', '--port', String( port ), '--no-open' ], {
		cwd: project,
		env: { ...process.env, ...env },
		stdio: [ 'ignore', 'pipe', 'pipe' ],
	} );
	const inbox = `http://127.0.0.1:${ port + 1 }/`;
	const phases = await untilReady( child, inbox );
	return {
		child,
		network: `http://127.0.0.1:${ port }/`,
		inbox,
		phases,
		seconds: ( Date.now() - started ) / 1000,
		async stop() {
			child.kill( 'SIGTERM' );
			if ( child.exitCode === null ) {
				await once( child, 'close' );
			}
		},
	};
}

/** The host prints a line with a check mark when a step has ended, and the inbox's address when all is ready. */
function untilReady( child: ChildProcess, inbox: string ): Promise< Phase[] > {
	return new Promise( ( resolve, reject ) => {
		const started = Date.now();
		const phases: Phase[] = [];
		let output = '';
		let rest = '';
		const read = ( chunk: Buffer ): void => {
			output += chunk.toString();
			const lines = ( rest + chunk.toString() ).split( '\n' );
			rest = lines.pop() ?? '';
			for ( const line of lines ) {
				const title = /^[✔✓] (.*)/.exec( line )?.[ 1 ];
				if ( title !== undefined ) {
					phases.push( { title, seconds: ( Date.now() - started ) / 1000 } );
				}
				if ( line === inbox ) {
					resolve( phases );
				}
			}
		};
		child.stdout?.on( 'data', read );
		child.stderr?.on( 'data', read );
		child.once( 'close', () => reject( new Error( `npm start ended:\n${ output }` ) ) );
	} );
}
