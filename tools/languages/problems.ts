/** The problems of a translation that a program can find. */
import type { Language, Translation } from './po';

/** A release needs all texts in these languages. Others may be incomplete. */
const COMPLETE = [ 'pa_IN' ];

/** What is not translated yet, but must be for a release. */
export function gapsOf( { locale, translations }: Language ): string[] {
	return COMPLETE.includes( locale ) ? translations.flatMap( gap ).map( ( one ) => `${ locale }: ${ one }` ) : [];
}

/** What would break a screen. */
export function mistakesOf( { locale, pluralForms, translations }: Language ): string[] {
	const mistakes = translations.flatMap( wrongPlaceholders );
	if ( ! /^nplurals=\d+; plural=.+;$/.test( pluralForms ?? '' ) ) {
		mistakes.unshift( 'Its header needs “Plural-Forms: nplurals=…; plural=…;”.' );
	}
	return mistakes.map( ( mistake ) => `${ locale }: ${ mistake }` );
}

function gap( { message, forms, isFuzzy }: Translation ): string[] {
	if ( isFuzzy ) {
		return [ `“${ message.text }” is marked as fuzzy.` ];
	}
	return forms.includes( '' ) ? [ `“${ message.text }” is not translated.` ] : [];
}

function wrongPlaceholders( { message, forms }: Translation ): string[] {
	// Where English omits the number for one thing, other languages may too.
	const allowed = [ message.text, message.plural ?? message.text ].map( placeholders );
	return forms
		.filter( ( form ) => form !== '' && ! allowed.includes( placeholders( form ) ) )
		.map(
			( form ) =>
				`“${ form }” must contain ${ allowed.at( -1 ) || 'no placeholders' }, as “${ message.text }” does.`
		);
}

/** Those of sprintf() with their numbers, {names}, and tags. */
function placeholders( text: string ): string {
	let next = 1;
	return [ ...text.matchAll( /%%|%(?:(\d+)\$)?([sdf])|\{\w+\}|<\/?\w+ ?\/?>/g ) ]
		.map( ( [ whole, place, kind ] ) => ( kind === undefined ? whole : `%${ place ?? next++ }$${ kind }` ) )
		.sort()
		.join( ' ' );
}
