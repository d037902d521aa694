import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE } from '../lib/paths';
import { isRunning } from '../lib/is-running';

const STACKS = join( CACHE, 'stack' );

export interface StackFolder {
	path: string;
	/** In the system's temporary folder, because the path of a socket is limited to 107 characters. */
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

/** When a process is killed, the servers of its stack end too, but its folders stay until the next start. */
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
 * A folder that is created once and copied afterwards. `make` fills a folder in another place, which then gets this name in one
 * step, so that a folder of this name is always complete.
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
			rmSync( place, { recursive: true, force: true } ); // If it failed, or if another stack was faster.
		}
	}
	return path;
}
