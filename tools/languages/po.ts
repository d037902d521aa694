/** The files for translators: the .pot, and one .po for each language. */
import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { DOMAIN } from './calls';
import { keyOf, type Catalog, type Found, type Message } from './catalog';

export interface Translation {
	message: Message;
	/** One, or one for each plural form. Empty ones are not translated yet. */
	forms: string[];
	isFuzzy: boolean;
	/** A translator's note. */
	note: string | undefined;
}

export interface Language {
	locale: string;
	pluralForms: string | undefined;
	headers: Readonly< Record< string, string > >;
	translations: readonly Translation[];
}

const HEADERS = {
	'Project-Id-Version': 'Multisite Webhooks',
	'MIME-Version': '1.0',
	'Content-Type': 'text/plain; charset=UTF-8',
	'Content-Transfer-Encoding': '8bit',
	'X-Domain': DOMAIN,
};

/** Omitted, because they change with every edit and git has them. */
const DATES = [ 'POT-Creation-Date', 'PO-Revision-Date' ];

export function writeTemplate( catalog: Catalog ): string {
	const headers = { ...HEADERS, Language: '', 'Plural-Forms': 'nplurals=INTEGER; plural=EXPRESSION;' };
	const entries = catalog.messages.map( ( message ) =>
		entryOf( {
			message,
			forms: message.plural === undefined ? [ '' ] : [ '', '' ],
			isFuzzy: false,
			note: undefined,
		} )
	);
	return write( headers, entries );
}

export function writeLanguage( { locale, headers, translations }: Language ): string {
	return write( { ...headers, ...HEADERS, Language: locale }, translations.map( entryOf ) );
}

/** The current texts with their translations. Removed texts are dropped, new ones are empty. */
export function readLanguage( locale: string, file: Buffer, catalog: Catalog ): Language {
	const { headers, translations } = po.parse( file.toString( 'utf8' ) );
	const known = new Map( entriesOf( translations ).map( ( entry ) => [ keyOf( sourceOf( entry ) ), entry ] ) );
	const pluralForms = headers[ 'Plural-Forms' ];
	const count = Number( /nplurals\s*=\s*(\d+)/.exec( pluralForms ?? '' )?.[ 1 ] ?? 2 );
	return {
		locale,
		pluralForms,
		headers: Object.fromEntries( Object.entries( headers ).filter( ( [ name ] ) => ! DATES.includes( name ) ) ),
		translations: catalog.messages.map( ( message ) =>
			translationOf( message, known.get( keyOf( message ) ), count )
		),
	};
}

/** The texts of a .po file itself, each with the parts of the project that use it. */
export function messagesIn( file: Buffer ): Found[] {
	return entriesOf( po.parse( file.toString( 'utf8' ) ).translations )
		.filter( ( { msgid } ) => msgid !== '' )
		.flatMap( ( entry ) =>
			( entry.comments?.reference ?? '' )
				.split( '\n' )
				.map( ( part ) => ( { ...sourceOf( entry ), plural: entry.msgid_plural, file: part } ) )
		);
}

function entriesOf( translations: GetTextTranslations[ 'translations' ] ): GetTextTranslation[] {
	return Object.values( translations ).flatMap( ( inContext ) => Object.values( inContext ) );
}

function sourceOf( { msgctxt, msgid }: GetTextTranslation ): { context: string | undefined; text: string } {
	return { context: msgctxt || undefined, text: msgid };
}

function translationOf( message: Message, entry: GetTextTranslation | undefined, count: number ): Translation {
	const forms = Array.from(
		{ length: message.plural === undefined ? 1 : count },
		( _, at ) => entry?.msgstr[ at ] ?? ''
	);
	const flags = entry?.comments?.flag?.split( /,\s*/ ) ?? [];
	return { message, forms, isFuzzy: flags.includes( 'fuzzy' ), note: entry?.comments?.translator };
}

function entryOf( { message, forms, isFuzzy, note }: Translation ): GetTextTranslation {
	const { context, text, plural, comments, files } = message;
	const isFormat = /%(\d+\$)?[sdf]/.test( `${ text }${ plural ?? '' }` );
	const flag = [ isFuzzy && 'fuzzy', isFormat && 'php-format' ].filter( Boolean ).join( ', ' );
	return {
		...( context === undefined ? {} : { msgctxt: context } ),
		msgid: text,
		...( plural === undefined ? {} : { msgid_plural: plural } ),
		msgstr: forms,
		comments: {
			...( note === undefined ? {} : { translator: note } ),
			extracted: [ ...comments ].sort().join( '\n' ),
			reference: partsOf( files ).join( '\n' ),
			flag,
		},
	};
}

/** Sorted by text, so that new texts rarely stand next to each other, where git would see a conflict. */
function write( headers: Record< string, string >, entries: readonly GetTextTranslation[] ): string {
	const translations: GetTextTranslations[ 'translations' ] = {};
	for ( const entry of entries ) {
		( translations[ entry.msgctxt ?? '' ] ??= {} )[ entry.msgid ] = entry;
	}
	const options = {
		foldLength: 0,
		sort: ( a: GetTextTranslation, b: GetTextTranslation ) =>
			keyOf( sourceOf( a ) ) < keyOf( sourceOf( b ) ) ? -1 : 1,
	};
	return `${ po.compile( { charset: 'utf-8', headers, translations }, options ).toString().trim() }\n`;
}

/** Names only the part of the project, so that moving a text to another file changes nothing in these files. */
function partsOf( files: readonly string[] ): string[] {
	return [ ...new Set( files.map( ( file ) => file.replace( /\/.*/, '' ) ) ) ].sort();
}
