/** Brings together the texts, their translations and the files that WordPress reads. */
import { SetupError } from '../lib/errors';
import { buildLanguages, poFile, staleOf } from './build';
import { Catalog } from './catalog';
import { isDone } from './compiled';
import { dataViewsWords } from './dataviews';
import { DATAVIEWS_WORDS, languageFile, locales, onDisk, PLUGIN_FILE, sources, TEMPLATE } from './files';
import { readLanguage, writeLanguage, writeTemplate, type Language } from './po';
import { gapsOf, mistakesOf } from './problems';
import { textsOfDefinitions, textsOfEventTypes, textsOfHeader, textsOfPhp, textsOfScreens } from './texts';

export interface Languages {
	languages: Language[];
	/** The files in git that are generated from the texts. */
	files: Map< string, string >;
}

export async function collectLanguages(): Promise< Languages > {
	const words = { file: DATAVIEWS_WORDS, text: await dataViewsWords() };
	const screens = sources( 'assets-src', /\.tsx?$/ ).filter( ( { file } ) => file !== DATAVIEWS_WORDS );
	const catalog = new Catalog( [
		...textsOfHeader( String( onDisk( PLUGIN_FILE ) ) ),
		...textsOfPhp( sources( 'plugin', /\.php$/ ) ),
		...textsOfEventTypes( sources( 'plugin/schema/events', /\.json$/ ) ),
		...sources( 'plugin/schema', /payload-definitions\.json$/ ).flatMap( textsOfDefinitions ),
		...textsOfScreens( [ ...screens, words ] ),
	] );
	const languages = locales().map( ( locale ) => readLanguage( locale, poFile( locale ), catalog ) );
	const files = new Map( [
		[ DATAVIEWS_WORDS, words.text ],
		[ TEMPLATE, writeTemplate( catalog ) ],
		...languages.map( ( one ) => [ languageFile( one.locale, '.po' ), writeLanguage( one ) ] as const ),
	] );
	return { languages, files };
}

/** The texts without a translation, in English. */
export async function untranslated( locale: string ): Promise< string[] > {
	const { languages } = await collectLanguages();
	return languages
		.filter( ( language ) => language.locale === locale )
		.flatMap( ( { translations } ) => translations.filter( ( one ) => ! isDone( one ) ) )
		.flatMap( ( { message } ) => [ message.text, message.plural ?? message.text ] );
}

/** Builds the languages for a release, which must be complete. */
export async function buildReleaseLanguages(): Promise< void > {
	const { languages, files } = await collectLanguages();
	const problems = [
		...staleOf( files ).map( ( file ) => `${ file } is out of date.` ),
		...languages.flatMap( ( language ) => [ ...gapsOf( language ), ...mistakesOf( language ) ] ),
	];
	if ( problems.length > 0 ) {
		throw new SetupError(
			`The translations are not ready for a release:\n${ problems.join( '\n' ) }`,
			'Run `npm run languages` and translate what is missing: docs/translating.md.'
		);
	}
	buildLanguages();
}
