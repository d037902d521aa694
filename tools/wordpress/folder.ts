import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../lib/errors';
import { compareVersions, FLOOR } from './versions';

export interface Core {
	path: string;
	version: string;
}

/** A folder that a person names is used unchanged, so it must contain a WordPress that the plugin supports. */
export function coreIn( folder: string ): Core {
	const path = resolve( folder );
	const next =
		'Name the folder that contains wp-load.php and wp-includes/, or a version such as 7.1 (--wp or WP_CORE).';
	if ( ! existsSync( path ) ) {
		throw new SetupError( `${ folder } does not exist.`, next );
	}
	const version = versionOf( path );
	if ( version === undefined ) {
		throw new SetupError( `${ folder } is not WordPress: it lacks wp-includes/version.php.`, next );
	}
	if ( compareVersions( version, FLOOR ) < 0 ) {
		throw new SetupError( `${ folder } is WordPress ${ version }; this plugin needs ${ FLOOR } or newer.`, next );
	}
	return { path, version };
}

export function versionOf( path: string ): string | undefined {
	const file = join( path, 'wp-includes/version.php' );
	if ( ! existsSync( file ) || ! existsSync( join( path, 'wp-load.php' ) ) ) {
		return undefined;
	}
	return /\$wp_version\s*=\s*'([\d.]+)[^']*'/.exec( readFileSync( file, 'utf8' ) )?.[ 1 ];
}
