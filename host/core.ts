/** The network runs on a copy, because WordPress writes into its own folder and others use the original too. */
import { statSync, type Dirent } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../tools/lib/progress';
import type { NetworkState } from './state';

/** Everything else in wp-content, such as a drop-in for another database, belongs to a site that may use the folder. */
const CONTENT = [ 'index.php', 'themes', 'languages' ];

/** Overwrites the files of WordPress, as a manual update would, and keeps uploads and plugins that a person has added. */
export async function placeCore(
	state: NetworkState,
	core: { path: string; version: string },
	progress: Progress
): Promise< void > {
	const changed = statSync( join( core.path, 'wp-includes/version.php' ) ).mtimeMs;
	const wanted = `${ core.version } ${ core.path } ${ changed }`;
	if ( state.core === wanted ) {
		return;
	}
	await progress.step( `Copying WordPress ${ core.version }`, async ( report ) => {
		let copied = 0;
		await copyFolder( core.path, state.wordpress, '', () => report( `${ ++copied } files` ) );
		state.core = wanted;
	} );
}

async function copyFolder( from: string, to: string, inner: string, onFile: () => void ): Promise< void > {
	await mkdir( join( to, inner ), { recursive: true } );
	const entries = await readdir( join( from, inner ), { withFileTypes: true } );
	await Promise.all(
		entries.map( async ( entry ) => {
			if ( ! isOfCore( inner, entry.name ) ) {
				return;
			}
			const path = join( inner, entry.name );
			if ( isFolder( entry, join( from, path ) ) ) {
				await copyFolder( from, to, path, onFile );
			} else {
				await copyFile( join( from, path ), join( to, path ) );
				onFile();
			}
		} )
	);
}

function isOfCore( folder: string, name: string ): boolean {
	if ( folder === 'wp-content' ) {
		return CONTENT.includes( name );
	}
	return folder !== '' || ( ! name.startsWith( '.' ) && name !== 'wp-config.php' );
}

/** Distributions link some folders to a place that all programs share. */
function isFolder( entry: Dirent, path: string ): boolean {
	return entry.isSymbolicLink() ? statSync( path ).isDirectory() : entry.isDirectory();
}
