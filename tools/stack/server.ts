import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../lib/errors';
import { findProgram } from '../lib/programs';

const START_MS = 30_000;
const STOP_MS = 5_000;

/** A server that runs until it is stopped, or until this process ends. */
export class Server {
	private constructor(
		private readonly name: string,
		private readonly child: ChildProcess,
		private readonly log: string
	) {}

	/**
	 * @param log     The file for its output.
	 * @param isReady Whether it responds.
	 */
	public static async start(
		name: string,
		command: readonly string[],
		log: string,
		isReady: () => Promise< boolean > | boolean
	): Promise< Server > {
		const output = openSync( log, 'a' );
		// With setpriv, the kernel ends the server when this process ends, even by SIGKILL. A process group of its own protects the
		// server from a terminal's Ctrl-C, because it must outlive whatever still uses it.
		const child = spawn( need( 'setpriv' ), [ '--pdeathsig', 'TERM', ...command ], {
			detached: true,
			stdio: [ 'ignore', output, output ],
		} );
		const server = new Server( name, child, log );
		await server.untilReady( isReady );
		return server;
	}

	public async stop(): Promise< void > {
		await this.end( 'SIGTERM' );
	}

	/** Ends like a crash, without any cleanup. */
	public async kill(): Promise< void > {
		await this.end( 'SIGKILL' );
	}

	private async end( signal: NodeJS.Signals ): Promise< void > {
		const group = this.child.pid;
		if ( this.hasEnded() || group === undefined ) {
			return;
		}
		const ended = new Promise( ( resolve ) => this.child.once( 'exit', resolve ) );
		const late = setTimeout( () => process.kill( -group, 'SIGKILL' ), STOP_MS );
		this.child.kill( signal );
		await ended;
		clearTimeout( late );
	}

	private async untilReady( isReady: () => Promise< boolean > | boolean ): Promise< void > {
		const deadline = Date.now() + START_MS;
		while ( ! ( await isReady() ) ) {
			if ( this.hasEnded() || Date.now() > deadline ) {
				await this.stop();
				throw new SetupError(
					`${ this.name } did not start:\n${ this.lastLines() }`,
					`Its log: ${ this.log }`
				);
			}
			await sleep( 30 );
		}
	}

	private hasEnded(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null;
	}

	private lastLines(): string {
		return existsSync( this.log )
			? readFileSync( this.log, 'utf8' ).trim().split( '\n' ).slice( -10 ).join( '\n' )
			: '';
	}
}

export function need( ...names: string[] ): string {
	const path = findProgram( ...names );
	if ( path === undefined ) {
		throw new SetupError( `${ names[ 0 ] } is not installed.`, 'Run `npm run setup`.' );
	}
	return path;
}
