/** Two processes on one database would move or delete it while the other uses it, so only one at a time holds the state folder. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { SetupError } from '../tools/lib/errors';
import { isRunning } from '../tools/lib/is-running';
import { readJson } from './state';

interface Holder {
	pid: number;
	port: number;
}

/** After npm is killed, its child needs a moment to notice. An immediate restart waits for that. */
const PATIENCE = 3000;
const PAUSE = 200;

/** Call it before taking the ports, because a holder is recognized by listening on its port. */
export async function waitForHolder( folder: string ): Promise< void > {
	const deadline = Date.now() + PATIENCE;
	for ( let holder = await runningHolder( folder ); holder; holder = await runningHolder( folder ) ) {
		if ( Date.now() > deadline ) {
			throw new SetupError(
				`The network is already running at http://127.0.0.1:${ holder.port }/ (process ${ holder.pid }).`,
				'Use that one, or stop it first.'
			);
		}
		await new Promise( ( resolve ) => setTimeout( resolve, PAUSE ) );
	}
}

/** Call it after taking the ports. */
export function hold( folder: string, port: number ): { release: () => void } {
	const file = lockFile( folder );
	mkdirSync( folder, { recursive: true } );
	writeFileSync( file, JSON.stringify( { pid: process.pid, port } satisfies Holder ) );
	return { release: () => rmSync( file, { force: true } ) };
}

async function runningHolder( folder: string ): Promise< Holder | undefined > {
	const holder = readJson< Holder >( lockFile( folder ) );
	// A process id is not enough, because ids are reused, for example after a restart of the machine.
	return holder && isRunning( holder.pid ) && ( await answers( holder.port ) ) ? holder : undefined;
}

function lockFile( folder: string ): string {
	return join( folder, 'lock.json' );
}

function answers( port: number ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const socket = connect( port, '127.0.0.1' );
		socket.once( 'connect', () => resolve( true ) ).once( 'error', () => resolve( false ) );
		socket.once( 'connect', () => socket.destroy() );
	} );
}
