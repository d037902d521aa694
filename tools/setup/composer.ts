import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../lib/errors';
import { ROOT } from '../lib/paths';
import type { Progress } from '../lib/progress';
import { CommandFailed, run } from '../lib/run';

/** Two folders, because WordPress's coding standard and ours need different versions of PHP_CodeSniffer. */
const FOLDERS = [ '.', 'tools/wpcs' ];

export async function ensureComposerPackages( progress: Progress ): Promise< void > {
	for ( const folder of FOLDERS ) {
		await ensureIn( folder, progress );
	}
}

async function ensureIn( folder: string, progress: Progress ): Promise< void > {
	const path = join( ROOT, folder );
	const wanted = readFileSync( join( path, 'composer.json' ), 'utf8' );
	// Written last, so that an installation that was interrupted, or that belongs to another composer.json, is repeated.
	const stamp = join( path, 'vendor/.installed-for.json' );
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === wanted ) {
		return;
	}
	await progress.step( `Installing PHP tools${ folder === '.' ? '' : ` in ${ folder }` }`, async () => {
		rmSync( stamp, { force: true } );
		await update( path );
		writeFileSync( stamp, wanted );
	} );
}

async function update( path: string ): Promise< void > {
	try {
		await run( 'composer', [ 'update', '--no-interaction', '--no-progress', '--prefer-dist' ], {
			cwd: path,
			env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
		} );
	} catch ( error ) {
		const reason = error instanceof CommandFailed ? error.message : String( error );
		throw new SetupError( `The PHP tools could not be installed. ${ reason }`, 'Fix that, then start again.' );
	}
}
