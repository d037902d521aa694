import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFolder } from './folder';

/**
 * PHP on the command line compiles all of WordPress each time it starts. Tests start it hundreds of times, so here it keeps what
 * it has compiled in files: starting costs a third.
 *
 * @return A folder with the settings, for PHP_INI_SCAN_DIR.
 */
export function keepCompiledCode( folder: StackFolder ): string {
	const code = join( folder.path, 'compiled-code' );
	const settings = join( folder.path, 'php-settings' );
	mkdirSync( code );
	mkdirSync( settings );
	const lines = [ 'opcache.enable_cli = 1', `opcache.file_cache = ${ code }`, 'opcache.file_cache_only = 1' ];
	writeFileSync( join( settings, 'compiled-code.ini' ), lines.map( ( line ) => `${ line }\n` ).join( '' ) );
	return settings;
}
