/**
 * What is kept between runs. Each WordPress branch (6.8, 7.1) has a folder and a network of its own,
 * so that trying another version loses nothing and never downgrades a database.
 *
 *   .host/lock.json            which process is using the folder
 *   .host/tmp/                 Playground's working files; worthless after the run
 *   .host/7.1/wordpress/       a copy of WordPress with the network's wp-content, database and wp-config.php
 *   .host/7.1/log/debug.log    PHP's errors
 *   .host/7.1/signals/         a file that the network writes when something may be due; host/cron.ts watches it
 *   .host/7.1/core.json        which WordPress was copied; written after the copy is complete
 *   .host/7.1/network.json     the port of the network; written after the network is complete
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../tools/lib/paths';

export function stateFolder(): string {
	return resolve( process.env[ 'MULTISITE_WEBHOOKS_STATE' ] || join( ROOT, '.host' ) );
}

/** The other branches that have a network in this folder. */
export function otherNetworks( folder: string, branch: string ): string[] {
	return readdirSync( folder ).filter(
		( name ) => name !== branch && existsSync( join( folder, name, 'network.json' ) )
	);
}

export class NetworkState {
	readonly wordpress: string;
	readonly log: string;
	readonly signals: string;

	constructor( private readonly folder: string ) {
		this.wordpress = join( folder, 'wordpress' );
		this.log = join( folder, 'log' );
		this.signals = join( folder, 'signals' );
		this.makeFolders();
	}

	/** The port of the existing network, if it is complete. */
	get port(): number | undefined {
		return readJson< { port: number } >( this.path( 'network.json' ) )?.port;
	}

	set port( port: number ) {
		writeJson( this.path( 'network.json' ), { port } );
	}

	get core(): string | undefined {
		return readJson< { core: string } >( this.path( 'core.json' ) )?.core;
	}

	set core( core: string ) {
		writeJson( this.path( 'core.json' ), { core } );
	}

	/** Deletes the stamps first, so that nothing looks complete after an interruption. */
	wipe(): void {
		for ( const name of [ 'network.json', 'core.json', 'keys.json', 'wordpress', 'log' ] ) {
			rmSync( this.path( name ), { recursive: true, force: true } );
		}
		this.makeFolders();
	}

	private makeFolders(): void {
		mkdirSync( this.log, { recursive: true } );
		mkdirSync( this.signals, { recursive: true } );
	}

	path( name: string ): string {
		return join( this.folder, name );
	}
}

export function readJson< Content >( path: string ): Content | undefined {
	if ( ! existsSync( path ) ) {
		return undefined;
	}
	try {
		return JSON.parse( readFileSync( path, 'utf8' ) ) as Content;
	} catch {
		return undefined; // A partial file counts as missing.
	}
}

/** Writes everything or nothing, even if the process is killed. */
export function writeJson( path: string, content: object ): void {
	writeFileSync( `${ path }.new`, JSON.stringify( content ) );
	renameSync( `${ path }.new`, path );
}
