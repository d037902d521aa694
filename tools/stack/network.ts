/** A WordPress network in subdirectories, with the plugin from this checkout. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';
import { CommandFailed, run } from '../run';
import type { Core } from '../wordpress/folder';
import { wpConfig, type NetworkOptions } from './wp-config';

export async function makeNetwork( core: Core, path: string, options: NetworkOptions ): Promise< void > {
	// A copy, not a link: WordPress finds wp-config.php and wp-content/ from where its own files really are.
	await run( 'cp', [ '-r', core.path, path ] );
	const plugin = join( path, 'wp-content/plugins/multisite-webhooks' );
	rmSync( plugin, { recursive: true, force: true } );
	symlinkSync( join( ROOT, 'plugin' ), plugin );
	const always = join( path, 'wp-content/mu-plugins' );
	mkdirSync( always, { recursive: true } );
	symlinkSync( join( import.meta.dirname, 'php/no-network.php' ), join( always, 'no-network.php' ) );
	writeFileSync( join( path, 'wp-config.php' ), wpConfig( options ) );
	for ( const script of [ 'install.php', 'seed.php' ] ) {
		await runPhp( join( import.meta.dirname, 'php', script ), path, options.debugLog );
	}
	rmSync( options.debugLog, { force: true } ); // WordPress's installers log errors of their own.
}

/** WordPress shows no errors here but logs them, so what went wrong is in the log alone. */
async function runPhp( script: string, path: string, log: string ): Promise< void > {
	try {
		await run( 'php', [ script ], { env: { ...process.env, WP_PATH: path } } );
	} catch ( error ) {
		const logged = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
		throw error instanceof CommandFailed ? new CommandFailed( `php ${ script }`, logged || error.output ) : error;
	}
}
