/** What is wrong with a translation that a program can see. */
import type { Language, Translation } from './po';

/** In these nothing may be left untranslated; others may be works in progress. */
const COMPLETE = [ 'pa_IN' ];

export function problemsOf( { locale, pluralForms, translations }: Language ): string[] {
	const problems = translations.flatMap( ( translation ) => [
		...( COMPLETE.includes( locale ) ? gapsOf( translation ) : [] ),
		...placeholderProblems( translation ),
	] );
	if ( ! /^nplurals=\d+; plural=.+;$/.test( pluralForms ?? '' ) ) {
		problems.unshift( 'Its header needs “Plural-Forms: nplurals=…; plural=…;”.' );
	}
	return problems.map( ( problem ) => `${ locale }: ${ problem }` );
}

function gapsOf( { message, forms, isFuzzy }: Translation ): string[] {
	if ( isFuzzy ) {
		return [ `“${ message.text }” is marked as fuzzy.` ];
	}
	return forms.includes( '' ) ? [ `“${ message.text }” is not translated.` ] : [];
}

function placeholderProblems( { message, forms }: Translation ): string[] {
	// Where English leaves out the number for one thing, others may.
	const allowed = [ message.text, message.plural ?? message.text ].map( placeholders );
	return forms
		.filter( ( form ) => form !== '' && ! allowed.includes( placeholders( form ) ) )
		.map(
			( form ) => `“${ form }” must hold ${ allowed.at( -1 ) || 'no placeholders' }, as “${ message.text }” does.`
		);
}

/** Those of sprintf(), numbered; {names}; and tags, which hold elements. */
function placeholders( text: string ): string {
	let next = 1;
	return [ ...text.matchAll( /%%|%(?:(\d+)\$)?([sdf])|\{\w+\}|<\/?\w+ ?\/?>/g ) ]
		.map( ( [ whole, place, kind ] ) => ( kind === undefined ? whole : `%${ place ?? next++ }$${ kind }` ) )
		.sort()
		.join( ' ' );
}
