/**
 * PHP with pcov, for the runs that measure and for nothing else: an extension that is installed slows every PHP of the machine,
 * the bench included. So Debian's package is unpacked into .cache/ and loaded from there.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phpVersion } from '../setup/debian';
import { SetupError } from '../lib/errors';
import { CACHE, ROOT } from '../lib/paths';
import type { Progress } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';

const FOLDER = join( CACHE, 'coverage' );

/** The environment in which every PHP, php-fpm and its workers too, writes the lines that it runs to this folder. */
export async function measuring( runs: string, progress: Progress ): Promise< NodeJS.ProcessEnv > {
	const settings = [
		...( await extension( progress ) ),
		'pcov.enabled = 1',
		`pcov.directory = ${ join( ROOT, 'plugin/src' ) }`,
		`auto_prepend_file = ${ join( ROOT, 'tools/coverage/php/collect.php' ) }`,
		'opcache.optimization_level = 0', // What is optimized away can't be seen to run.
	];
	const folder = join( FOLDER, 'settings' );
	mkdirSync( folder, { recursive: true } );
	mkdirSync( runs, { recursive: true } );
	writeFileSync( join( folder, 'coverage.ini' ), settings.map( ( line ) => `${ line }\n` ).join( '' ) );
	// After the colon: beside the system's own folder.
	return { PHP_INI_SCAN_DIR: `:${ folder }`, COVERAGE_FOLDER: runs };
}

async function extension( progress: Progress ): Promise< string[] > {
	const loaded = await run( 'php', [ '-r', "echo extension_loaded( 'pcov' ) ? 'yes' : 'no';" ] );
	return loaded === 'yes' ? [] : [ `extension = ${ await unpacked( progress ) }` ];
}

async function unpacked( progress: Progress ): Promise< string > {
	const name = `php${ await phpVersion() }-pcov`;
	const place = join( FOLDER, name );
	const found = findModule( place );
	if ( found !== undefined ) {
		return found;
	}
	await progress.step( `Fetching ${ name }`, () => fetchInto( place, name ) );
	const module = findModule( place );
	if ( module === undefined ) {
		throw new SetupError( `${ name } holds no pcov.so.`, 'Install pcov for this PHP and start again.' );
	}
	return module;
}

async function fetchInto( place: string, name: string ): Promise< void > {
	mkdirSync( place, { recursive: true } );
	await download( name, place );
	const archive = readdirSync( place ).find( ( file ) => file.endsWith( '.deb' ) ) ?? '';
	await run( 'dpkg-deb', [ '--extract', archive, '.' ], { cwd: place } );
}

async function download( name: string, place: string ): Promise< void > {
	try {
		await run( 'apt-get', [ 'download', name ], { cwd: place } );
	} catch ( error ) {
		throw new SetupError(
			`The Debian package ${ name } could not be fetched (${ reason( error ) }).`,
			'Run `apt-get update`, or install pcov for this PHP, and start again.'
		);
	}
}

function reason( error: unknown ): string {
	const output = error instanceof CommandFailed ? error.output : String( error );
	return /^E: (.+)$/m.exec( output )?.[ 1 ] ?? output;
}

function findModule( place: string ): string | undefined {
	if ( ! existsSync( place ) ) {
		return undefined;
	}
	const path = readdirSync( place, { recursive: true, encoding: 'utf8' } ).find( ( file ) =>
		file.endsWith( '/pcov.so' )
	);
	return path === undefined ? undefined : join( place, path );
}
