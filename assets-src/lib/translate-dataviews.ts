/**
 * DataViews in the reader's language. Import it ahead of the package:
 * while that loads, it reads some of its texts into constants.
 */
import { addFilter } from '@wordpress/hooks';
import { counts, words, wordsInContext } from './dataviews-words.generated';

const OURS = 'multisite-webhooks';

addFilter( 'i18n.gettext_default', OURS, ( translation: string, text: string ) =>
	translated( translation, text, words.get( text ) )
);
addFilter( 'i18n.gettext_with_context_default', OURS, ( translation: string, text: string, context: string ) =>
	translated( translation, text, wordsInContext.get( `${ context }\u0004${ text }` ) )
);
addFilter( 'i18n.ngettext_default', OURS, ( translation: string, one: string, many: string, n: number ) =>
	translated( translation, n === 1 ? one : many, counts.get( one )?.( n ) )
);

/** A translation by WordPress itself has priority. */
function translated( translation: string, text: string, ours: string | undefined ): string {
	return translation === text ? ( ours ?? text ) : translation;
}
