/** The network runs on a copy, for WordPress writes into its own folder, and the folder it comes from belongs to others too. */
import { statSync, type Dirent } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../tools/progress';
import type { NetworkState } from './state';

/** About as many files as WordPress has; only the progress depends on it. */
const FILES = 3600;
/** What else is in wp-content (drop-ins for another database, say) belongs to the site that the folder may be. */
const CONTENT = [ 'index.php', 'themes', 'languages' ];

/** Copies over what is there, as an update by hand would, so that uploads and plugins that a person has added stay. */
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
	progress.step( `Copying WordPress ${ core.version }` );
	let copied = 0;
	await copyFolder( core.path, state.wordpress, '', () => {
		copied++;
		if ( copied % 100 === 0 ) {
			progress.update( `${ copied } files`, Math.min( 1, copied / FILES ) );
		}
	} );
	state.core = wanted;
	progress.done( `${ copied } files` );
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

/** Distributions link some folders to where they keep them for all programs. */
function isFolder( entry: Dirent, path: string ): boolean {
	return entry.isSymbolicLink() ? statSync( path ).isDirectory() : entry.isDirectory();
}
