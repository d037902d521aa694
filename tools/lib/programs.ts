import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps servers in sbin, which is not in an ordinary user's PATH. */
const EXTRA = [ '/usr/local/sbin', '/usr/sbin', '/sbin' ];

/** The full path of the first of these programs that is installed. */
export function findProgram( ...names: string[] ): string | undefined {
	const folders = [ ...( process.env[ 'PATH' ] ?? '' ).split( delimiter ), ...EXTRA ].filter(
		( folder ) => folder !== ''
	);
	return names.flatMap( ( name ) => folders.map( ( folder ) => join( folder, name ) ) ).find( isExecutable );
}

function isExecutable( path: string ): boolean {
	try {
		accessSync( path, constants.X_OK );
		return true;
	} catch {
		return false;
	}
}
