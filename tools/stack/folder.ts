import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE } from '../lib/paths';
import { isRunning } from '../lib/is-running';

const STACKS = join( CACHE, 'stack' );

export interface StackFolder {
	path: string;
	/** Sockets lie in the system's folder for temporary files: the path of a socket has at most 107 characters. */
	sockets: string;
	logs: string;
}

export function makeStackFolder(): StackFolder {
	const path = newFolder( STACKS, 'run' );
	const logs = join( path, 'logs' );
	mkdirSync( logs );
	return { path, logs, sockets: newFolder( tmpdir(), 'multisite-webhooks' ) };
}

export function removeStackFolder( folder: StackFolder ): void {
	rmSync( folder.path, { recursive: true, force: true } );
	rmSync( folder.sockets, { recursive: true, force: true } );
}

/** The servers of a stack end with the process that started them, even when it is killed; its folders stay, until the next start. */
function newFolder( parent: string, kind: string ): string {
	mkdirSync( parent, { recursive: true } );
	for ( const name of readdirSync( parent ) ) {
		const owner = new RegExp( `^${ kind }-(\\d+)-` ).exec( name )?.[ 1 ];
		if ( owner !== undefined && ! isRunning( Number( owner ) ) ) {
			rmSync( join( parent, name ), { recursive: true, force: true } );
		}
	}
	return mkdtempSync( join( parent, `${ kind }-${ process.pid }-` ) );
}

/**
 * A folder that is made once and copied from then on. `make` is given another place, which gets this name in one step when it is
 * finished, so a folder of this name is always whole.
 */
export async function keptFolder( name: string, make: ( place: string ) => Promise< void > ): Promise< string > {
	const path = join( STACKS, name );
	if ( ! existsSync( path ) ) {
		const place = newFolder( STACKS, 'run' );
		try {
			await make( place );
			if ( ! existsSync( path ) ) {
				renameSync( place, path );
			}
		} finally {
			rmSync( place, { recursive: true, force: true } ); // What failed, or what another stack has made meanwhile.
		}
	}
	return path;
}
