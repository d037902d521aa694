/** Every file that follows from the texts and the translations, and what is wrong with the latter. */
import { Catalog, keyOf } from './catalog';
import { compiledFiles } from './compiled';
import { dataViewsWords } from './dataviews';
import { DATAVIEWS_WORDS, languageFile, locales, onDisk, PLUGIN_FILE, sources, TEMPLATE } from './files';
import { readLanguage, writeLanguage, writeTemplate } from './po';
import { problemsOf } from './problems';
import { textsOfEventTypes, textsOfHeader, textsOfPhp, textsOfScreens } from './texts';

export interface Languages {
	files: Map< string, string | Buffer >;
	problems: string[];
}

export async function languages(): Promise< Languages > {
	const words = { file: DATAVIEWS_WORDS, text: await dataViewsWords() };
	const screens = sources( 'assets-src', /\.tsx?$/ ).filter( ( { file } ) => file !== DATAVIEWS_WORDS );
	const ofScreens = textsOfScreens( [ ...screens, words ] );
	const catalog = new Catalog( [
		...textsOfHeader( String( onDisk( PLUGIN_FILE ) ) ),
		...textsOfPhp( sources( 'plugin', /\.php$/ ) ),
		...textsOfEventTypes( sources( 'plugin/schema/events', /\.json$/ ) ),
		...ofScreens,
	] );
	const usedByScreens = new Set( ofScreens.map( keyOf ) );

	const files: Languages[ 'files' ] = new Map();
	files.set( DATAVIEWS_WORDS, words.text ).set( TEMPLATE, writeTemplate( catalog ) );
	const problems: string[] = [];
	for ( const locale of locales() ) {
		const file = languageFile( locale, '.po' );
		const language = readLanguage( locale, onDisk( file ) ?? Buffer.of(), catalog );
		files.set( file, writeLanguage( language ) );
		compiledFiles( language, ( key ) => usedByScreens.has( key ) ).forEach( ( [ name, made ] ) =>
			files.set( name, made )
		);
		problems.push( ...problemsOf( language ) );
	}
	return { files, problems };
}
