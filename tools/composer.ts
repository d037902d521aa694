import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors';
import { ROOT } from './paths';
import type { Progress } from './progress';
import { CommandFailed, run } from './run';

/** Two folders, for WordPress's coding standard and ours need different versions of PHP_CodeSniffer. */
const FOLDERS = [ '.', 'tools/wpcs' ];

export async function ensureComposerPackages( progress: Progress ): Promise< void > {
	for ( const folder of FOLDERS ) {
		await ensureIn( folder, progress );
	}
}

async function ensureIn( folder: string, progress: Progress ): Promise< void > {
	const path = join( ROOT, folder );
	const wanted = readFileSync( join( path, 'composer.json' ), 'utf8' );
	// Written when all is installed, so what was cut short, or is of another composer.json, is installed again.
	const stamp = join( path, 'vendor/.installed-for.json' );
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === wanted ) {
		return;
	}
	progress.step( `PHP tools${ folder === '.' ? '' : ` in ${ folder }` }` );
	rmSync( stamp, { force: true } );
	try {
		await run( 'composer', [ 'update', '--no-interaction', '--no-progress', '--prefer-dist' ], {
			cwd: path,
			env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
		} );
	} catch ( error ) {
		const reason = error instanceof CommandFailed ? error.message : String( error );
		throw new SetupError(
			`The PHP tools could not be installed. ${ reason }`,
			'When that is put right, start again.'
		);
	}
	writeFileSync( stamp, wanted );
	progress.done();
}
