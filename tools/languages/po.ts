/** The files that translators work with: .pot, and one .po for each language. */
import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { DOMAIN } from './calls';
import { keyOf, type Catalog, type Message } from './catalog';

export interface Translation {
	message: Message;
	/** One, or one for each plural form; none of them empty unless it is still to be done. */
	forms: string[];
	isFuzzy: boolean;
	/** What a translator has noted. */
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

/** They change with every edit, and git knows them. */
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

/** The texts of today with the translations that are there; what is gone is dropped, what is new is empty. */
export function readLanguage( locale: string, file: Buffer, catalog: Catalog ): Language {
	const { headers, translations } = po.parse( file.toString( 'utf8' ) );
	const known = new Map(
		Object.values( translations )
			.flatMap( ( inContext ) => Object.values( inContext ) )
			.map( ( entry ) => [ keyOf( { context: entry.msgctxt || undefined, text: entry.msgid } ), entry ] )
	);
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
			extracted: comments.join( '\n' ),
			reference: files.join( '\n' ),
			flag,
		},
	};
}

function write( headers: Record< string, string >, entries: readonly GetTextTranslation[] ): string {
	const translations: GetTextTranslations[ 'translations' ] = {};
	for ( const entry of entries ) {
		( translations[ entry.msgctxt ?? '' ] ??= {} )[ entry.msgid ] = entry;
	}
	return `${ po.compile( { charset: 'utf-8', headers, translations }, { foldLength: 0 } ).toString().trim() }\n`;
}
