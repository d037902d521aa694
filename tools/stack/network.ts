/** A WordPress network, with the plugin from this checkout, as it ships, or without it. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/paths';
import { CommandFailed, run } from '../lib/run';
import { packagedFiles } from '../package/package';
import type { Core } from '../wordpress/folder';
import { wpConfig, type NetworkOptions } from './wp-config';

/** `package`: the files of the archive. `none`: not installed, so that a test can install it as people do. */
export type PluginFrom = 'checkout' | 'package' | 'none';

const PHP = join( import.meta.dirname, 'php' );

export async function makeNetwork(
	core: Core,
	path: string,
	plugin: PluginFrom,
	options: NetworkOptions
): Promise< void > {
	// A copy, not a link, because WordPress looks for wp-config.php and wp-content/ next to its real files.
	await run( 'cp', [ '-r', core.path, path ] );
	const plugins = join( path, 'wp-content/plugins' );
	const place = join( plugins, 'multisite-webhooks' );
	rmSync( place, { recursive: true, force: true } );
	if ( plugin === 'checkout' ) {
		symlinkSync( join( ROOT, 'plugin' ), place );
	} else if ( plugin === 'package' ) {
		unpack( plugins );
	}
	const always = join( path, 'wp-content/mu-plugins' );
	mkdirSync( always, { recursive: true } );
	for ( const file of [ 'no-network.php', 'language.php' ] ) {
		symlinkSync( join( PHP, file ), join( always, file ) );
	}
	writeFileSync( join( path, 'wp-config.php' ), wpConfig( options ) );
	await runPhp( 'install.php', [ options.sites ], path, options.debugLog );
	await runPhp( 'seed.php', [ plugin ], path, options.debugLog );
	rmSync( options.debugLog, { force: true } ); // WordPress's installers log errors that don't matter.
}

function unpack( folder: string ): void {
	for ( const [ name, bytes ] of packagedFiles() ) {
		const place = join( folder, name );
		mkdirSync( dirname( place ), { recursive: true } );
		writeFileSync( place, bytes );
	}
}

/** WordPress shows no errors here, so the reason of a failure is only in the log. */
async function runPhp( script: string, args: readonly string[], path: string, log: string ): Promise< void > {
	try {
		await run( 'php', [ join( PHP, script ), ...args ], { env: { ...process.env, WP_PATH: path } } );
	} catch ( error ) {
		const logged = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
		throw error instanceof CommandFailed ? new CommandFailed( `php ${ script }`, logged || error.output ) : error;
	}
}

/** After the installation, which must not fill the cache. */
export function addObjectCache( path: string ): void {
	symlinkSync( join( PHP, 'object-cache.php' ), join( path, 'wp-content/object-cache.php' ) );
}
