/** Builds the files that WordPress reads. They are not in git. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { Catalog } from './catalog';
import { compiledFiles } from './compiled';
import { languageFile, locales, onDisk } from './files';
import { messagesIn, readLanguage } from './po';

/** Compiles the .po files. It reads nothing else, so it is quick enough for every start. */
export function buildLanguages(): void {
	for ( const locale of locales() ) {
		const file = poFile( locale );
		const language = readLanguage( locale, file, new Catalog( messagesIn( file ) ) );
		writeChanged( new Map( compiledFiles( language ) ) );
	}
}

/** @return The files that were not up to date. */
export function writeChanged( files: ReadonlyMap< string, string | Buffer > ): string[] {
	const stale = staleOf( files );
	stale.forEach( ( file ) => writeFileSync( join( ROOT, file ), files.get( file ) ?? '' ) );
	return stale;
}

export function staleOf( files: ReadonlyMap< string, string | Buffer > ): string[] {
	return [ ...files ]
		.filter( ( [ file, wanted ] ) => ! onDisk( file )?.equals( Buffer.from( wanted ) ) )
		.map( ( [ file ] ) => file );
}

export function poFile( locale: string ): Buffer {
	return onDisk( languageFile( locale, '.po' ) ) ?? Buffer.of();
}
