/** The places of the texts and their translations. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../lib/paths';
import { DOMAIN, type Source } from './calls';

export const LANGUAGES = 'plugin/languages';
export const DATAVIEWS_WORDS = 'assets-src/lib/dataviews-words.generated.ts';
export const PLUGIN_FILE = 'plugin/multisite-webhooks.php';
export const TEMPLATE = `${ LANGUAGES }/${ DOMAIN }.pot`;

/** Generated or third-party files, which have no texts of ours. */
const LEFT_OUT = /^plugin\/(build|languages|vendor)\//;

export function isOfScreens( file: string ): boolean {
	return file.startsWith( 'assets-src' );
}

export function sources( folder: string, extension: RegExp ): Source[] {
	return readdirSync( join( ROOT, folder ), { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() && extension.test( entry.name ) )
		.map( ( entry ) => relative( ROOT, join( entry.parentPath, entry.name ) ) )
		.filter( ( file ) => ! LEFT_OUT.test( file ) )
		.sort()
		.map( ( file ) => ( { file, text: readFileSync( join( ROOT, file ), 'utf8' ) } ) );
}

export function onDisk( file: string ): Buffer | undefined {
	const path = join( ROOT, file );
	return existsSync( path ) ? readFileSync( path ) : undefined;
}

/** Each language, such as pa_IN, has a .po file. */
export function locales(): string[] {
	const name = new RegExp( `^${ DOMAIN }-(\\w+)\\.po$` );
	return readdirSync( join( ROOT, LANGUAGES ) )
		.flatMap( ( file ) => name.exec( file )?.[ 1 ] ?? [] )
		.sort();
}

export function languageFile( locale: string, ending: string ): string {
	return `${ LANGUAGES }/${ DOMAIN }-${ locale }${ ending }`;
}
