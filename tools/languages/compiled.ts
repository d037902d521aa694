/** The files that WordPress reads: .l10n.php for PHP, .mo for programs that can't read it, JSON for the screens. */
import { mo, type GetTextTranslations } from 'gettext-parser';
import { phpString } from '../lib/php-code';
import { DOMAIN } from './calls';
import { keyOf } from './catalog';
import { isOfScreens, languageFile } from './files';
import type { Language, Translation } from './po';

/** The handle of the script. It is part of the file name of its translations. */
const SCRIPT = 'multisite-webhooks';

export function compiledFiles( language: Language ): [ string, string | Buffer ][] {
	const done = language.translations.filter( isDone );
	const forScreens = done.filter( ( { message } ) => message.files.some( isOfScreens ) );
	return [
		[ languageFile( language.locale, '.mo' ), moFile( language, done ) ],
		[ languageFile( language.locale, '.l10n.php' ), phpFile( language, done ) ],
		[ languageFile( language.locale, `-${ SCRIPT }.json` ), jsonFile( language, forScreens ) ],
	];
}

export function isDone( { forms, isFuzzy }: Translation ): boolean {
	return ! isFuzzy && forms.every( ( form ) => form !== '' );
}

function moFile( language: Language, done: readonly Translation[] ): Buffer {
	const headers = {
		'Content-Type': 'text/plain; charset=UTF-8',
		'Plural-Forms': language.pluralForms ?? '',
		Language: language.locale,
	};
	const translations: GetTextTranslations[ 'translations' ] = {};
	for ( const { message, forms } of done ) {
		( translations[ message.context ?? '' ] ??= {} )[ message.text ] = {
			...( message.context === undefined ? {} : { msgctxt: message.context } ),
			msgid: message.text,
			...( message.plural === undefined ? {} : { msgid_plural: message.plural } ),
			msgstr: forms,
		};
	}
	return mo.compile( { charset: 'utf-8', headers, translations } );
}

/** As WP_Translation_File_PHP writes it, but with line breaks. */
function phpFile( language: Language, done: readonly Translation[] ): string {
	const messages = done.map(
		( { message, forms } ) =>
			`\t\t${ phpString( keyOf( message ) ) } => ${ forms.map( phpString ).join( ' . "\\0" . ' ) },`
	);
	return [
		'<?php',
		'return [',
		`\t'domain'       => '${ DOMAIN }',`,
		`\t'plural-forms' => ${ phpString( language.pluralForms ?? '' ) },`,
		`\t'language'     => '${ language.locale }',`,
		`\t'messages'     => [`,
		...messages,
		'\t],',
		'];',
		'',
	].join( '\n' );
}

function jsonFile( language: Language, done: readonly Translation[] ): string {
	const head = { domain: DOMAIN, lang: language.locale, 'plural-forms': language.pluralForms };
	const messages = Object.fromEntries( done.map( ( { message, forms } ) => [ keyOf( message ), forms ] ) );
	const data = { domain: DOMAIN, locale_data: { [ DOMAIN ]: { '': head, ...messages } } };
	return `${ JSON.stringify( data, null, '\t' ) }\n`;
}
