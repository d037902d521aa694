import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mo } from 'gettext-parser';
import { Catalog, type Found } from '../../../tools/languages/catalog';
import { compiledFiles } from '../../../tools/languages/compiled';
import { messagesIn, readLanguage, writeLanguage, writeTemplate, type Language } from '../../../tools/languages/po';
import { gapsOf, mistakesOf } from '../../../tools/languages/problems';
import {
	textsOfDefinitions,
	textsOfEventTypes,
	textsOfHeader,
	textsOfPhp,
	textsOfScreens,
} from '../../../tools/languages/texts';

const inPhp = ( code: string ): Found[] => textsOfPhp( [ { file: 'a.php', text: `<?php ${ code }` } ] );
const inScreens = ( code: string ): Found[] => textsOfScreens( [ { file: 'a.tsx', text: code } ] );

const MESSAGES: Found[] = [
	{ text: 'Save', file: 'plugin/a.php' },
	{ text: 'Save', context: 'noun', file: 'plugin/b.php' },
	{ text: '%d event', plural: '%d events', file: 'assets-src/c.tsx' },
];

function language( entries: string, found: Found[] = MESSAGES, locale = 'pa_IN' ): Language {
	const head =
		'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"';
	return readLanguage( locale, Buffer.from( `${ head }\n\n${ entries }\n` ), new Catalog( found ) );
}

const DONE = `
msgid "Save"
msgstr "ਸੇਵ ਕਰੋ"

msgctxt "noun"
msgid "Save"
msgstr "ਬੱਚਤ"

msgid "%d event"
msgid_plural "%d events"
msgstr[0] "%d ਇਵੈਂਟ"
msgstr[1] "%d ਇਵੈਂਟਸ"`;

test( 'texts of PHP are found with context, plural and translators comment', () => {
	const found = inPhp( `
		/* translators: %s: a name. */
		printf( esc_html__( 'Hello %s', 'multisite-webhooks' ), $name );
		echo _x( 'Save', 'noun', 'multisite-webhooks' ) . \\_n( '%d day', '%d days', $n, 'multisite-webhooks' );` );
	assert.deepEqual(
		found.map( ( { text, context, plural, comment } ) => [ text, context, plural, comment ] ),
		[
			[ 'Hello %s', undefined, undefined, 'translators: %s: a name.' ],
			[ 'Save', 'noun', undefined, undefined ],
			[ '%d day', undefined, '%d days', undefined ],
		]
	);
} );

test( 'texts of other text domains are not ours', () => {
	assert.deepEqual( inPhp( `__( 'Save' ); __( 'Save', 'other' ); $this->__( 'Save', 'multisite-webhooks' );` ), [] );
} );

test( 'texts of screens are found under any imported name of __()', () => {
	const found = inScreens( `
		import { __ as text, _n } from '@wordpress/i18n';
		const a = <p title={ text( 'A title', 'multisite-webhooks' ) }>{
			// translators: %d: a number.
			_n( '%d event', '%d events', 2, 'multisite-webhooks' )
		}</p>;` );
	assert.deepEqual(
		found.map( ( { text, plural, comment } ) => [ text, plural, comment ] ),
		[
			[ 'A title', undefined, undefined ],
			[ '%d event', '%d events', 'translators: %d: a number.' ],
		]
	);
} );

test( 'a text that is not written literally is refused', () => {
	assert.throws( () => inPhp( `__( $text, 'multisite-webhooks' );` ), /a\.php: __\(.*needs its text as plain text/ );
} );

test( 'names and descriptions of event types are texts', () => {
	const text = '{ "title": "Site Created", "description": "A site was added." }';
	assert.deepEqual(
		textsOfEventTypes( [ { file: 'site_created.json', text } ] ).map( ( found ) => found.text ),
		[ 'Site Created', 'A site was added.' ]
	);
} );

test( 'descriptions of their fields are texts, whatever the fields are called', () => {
	const schema = {
		title: 'Site Created',
		description: 'A site was added.',
		type: 'object',
		properties: {
			description: { type: 'string', description: 'Tagline.' },
			terms: {
				type: 'array',
				description: 'Its terms.',
				items: { type: 'object', properties: { name: { type: 'string', description: 'Name of the term.' } } },
			},
			changes: { additionalProperties: { properties: { old: { description: 'Before.' } } } },
			actor: { $ref: '../payload-definitions.json#/$defs/actor', description: 'Who added it.' },
		},
		examples: [ { description: 'The north', properties: { x: { description: 'No text.' } } } ],
	};
	const found = textsOfEventTypes( [ { file: 'site_created.json', text: JSON.stringify( schema ) } ] );
	assert.deepEqual(
		found.slice( 2 ).map( ( { text } ) => text ),
		[ 'Tagline.', 'Its terms.', 'Name of the term.', 'Before.', 'Who added it.' ]
	);

	const $defs = { actor: { description: 'Who.', properties: { login: { description: 'Username.' } } } };
	const shared = { title: 'Payload definitions', description: 'What is shared.', $defs };
	assert.deepEqual(
		textsOfDefinitions( { file: 'payload-definitions.json', text: JSON.stringify( shared ) } ).map(
			( { text } ) => text
		),
		[ 'Who.', 'Username.' ]
	);
} );

test( "the plugin's header is text", () => {
	assert.deepEqual(
		textsOfHeader( '/**\n * Plugin Name:  Webhooks\n * Description:  Sends.\n */' ).map( ( { text } ) => text ),
		[ 'Webhooks', 'Sends.' ]
	);
} );

test( 'a text is listed once, with all its places', () => {
	const { messages } = new Catalog( [
		{ text: 'Save', file: 'a.php' },
		{ text: 'Save', file: 'b.tsx', comment: 'translators: a button.' },
		{ text: 'Save', file: 'b.tsx' },
	] );
	assert.deepEqual( messages, [
		{
			context: undefined,
			text: 'Save',
			plural: undefined,
			comments: [ 'translators: a button.' ],
			files: [ 'a.php', 'b.tsx' ],
		},
	] );
} );

test( 'one text with two plurals is refused', () => {
	const found = [ 'days', 'Days' ].map( ( plural ) => ( { text: 'day', plural, file: 'a.php' } ) );
	assert.throws( () => new Catalog( found ), /“day” has two plurals/ );
} );

test( 'the template names the part of the project that uses a text, but neither file nor line', () => {
	const template = writeTemplate( new Catalog( MESSAGES ) );
	assert.match(
		template,
		/#: assets-src\n#, php-format\nmsgid "%d event"\nmsgid_plural "%d events"\nmsgstr\[0\] ""\nmsgstr\[1\] ""/
	);
	assert.doesNotMatch( template, /Date/ );
} );

test( 'translations stay, removed texts are dropped, new ones are empty', () => {
	const written = writeLanguage(
		language( `${ DONE }\n\nmsgid "Gone"\nmsgstr "ਗਿਆ"`, [ ...MESSAGES, { text: 'New', file: 'd.php' } ] )
	);
	assert.match( written, /msgid "Save"\nmsgstr "ਸੇਵ ਕਰੋ"/ );
	assert.match( written, /msgid "New"\nmsgstr ""/ );
	assert.doesNotMatch( written, /Gone/ );
} );

test( 'reading what was written changes nothing', () => {
	const once = writeLanguage( language( `# Short.\n${ DONE.trim() }` ) );
	assert.match( once, /^# Short\.$/m );
	assert.equal( writeLanguage( readLanguage( 'pa_IN', Buffer.from( once ), new Catalog( MESSAGES ) ) ), once );
} );

test( 'the file for PHP contains what WordPress looks up', () => {
	const folder = mkdtempSync( join( tmpdir(), 'languages-' ) );
	const php = new Map( compiledFiles( language( DONE ) ) ).get(
		'plugin/languages/multisite-webhooks-pa_IN.l10n.php'
	);
	try {
		writeFileSync( join( folder, 'x.l10n.php' ), php ?? '' );
		const read = execFileSync( 'php', [
			'-r',
			'echo json_encode( include $argv[1] );',
			join( folder, 'x.l10n.php' ),
		] );
		assert.deepEqual( JSON.parse( String( read ) ), {
			domain: 'multisite-webhooks',
			'plural-forms': 'nplurals=2; plural=(n != 1);',
			language: 'pa_IN',
			messages: { Save: 'ਸੇਵ ਕਰੋ', 'noun\u0004Save': 'ਬੱਚਤ', '%d event': '%d ਇਵੈਂਟ\0%d ਇਵੈਂਟਸ' },
		} );
	} finally {
		rmSync( folder, { recursive: true } );
	}
} );

test( 'the .mo file contains the same', () => {
	const file = new Map( compiledFiles( language( DONE ) ) ).get( 'plugin/languages/multisite-webhooks-pa_IN.mo' );
	const { translations } = mo.parse( Buffer.from( file ?? '' ) );
	assert.equal( translations[ 'noun' ]?.[ 'Save' ]?.msgstr[ 0 ], 'ਬੱਚਤ' );
	assert.deepEqual( translations[ '' ]?.[ '%d event' ]?.msgstr, [ '%d ਇਵੈਂਟ', '%d ਇਵੈਂਟਸ' ] );
} );

test( 'the file for the screens contains only their texts', () => {
	const file = new Map( compiledFiles( language( DONE ) ) ).get(
		'plugin/languages/multisite-webhooks-pa_IN-multisite-webhooks.json'
	);
	const { locale_data: data } = JSON.parse( String( file ) ) as { locale_data: Record< string, unknown > };
	assert.deepEqual( data[ 'multisite-webhooks' ], {
		'': { domain: 'multisite-webhooks', lang: 'pa_IN', 'plural-forms': 'nplurals=2; plural=(n != 1);' },
		'%d event': [ '%d ਇਵੈਂਟ', '%d ਇਵੈਂਟਸ' ],
	} );
} );

test( 'fuzzy and unfinished translations are not shown', () => {
	const half = DONE.replace( '%d ਇਵੈਂਟਸ', '' ).replace( 'msgid "Save"', '#, fuzzy\nmsgid "Save"' );
	const shown = MESSAGES.map( ( message ) => ( { ...message, file: 'assets-src/a.tsx' } ) );
	const file = new Map( compiledFiles( language( half, shown ) ) ).get(
		'plugin/languages/multisite-webhooks-pa_IN-multisite-webhooks.json'
	);
	assert.match( String( file ), /noun/ );
	assert.doesNotMatch( String( file ), /"Save"|%d/ );
} );

test( 'a .po file alone says what to compile', () => {
	const written = Buffer.from( writeLanguage( language( DONE ) ) );
	const read = readLanguage( 'pa_IN', written, new Catalog( messagesIn( written ) ) );
	const sorted = [ ...MESSAGES.slice( 2 ), ...MESSAGES.slice( 0, 2 ) ];
	assert.deepEqual( new Map( compiledFiles( read ) ), new Map( compiledFiles( language( DONE, sorted ) ) ) );
} );

test( 'the order of the texts does not depend on where they are', () => {
	assert.equal( writeTemplate( new Catalog( MESSAGES ) ), writeTemplate( new Catalog( [ ...MESSAGES ].reverse() ) ) );
} );

test( 'a finished translation has no problems', () => {
	assert.deepEqual( [ ...gapsOf( language( DONE ) ), ...mistakesOf( language( DONE ) ) ], [] );
} );

test( 'Punjabi must be complete for a release, other languages need not be', () => {
	const gaps = DONE.replace( 'ਬੱਚਤ', '' ).replace( 'msgid "%d event"', '#, fuzzy\nmsgid "%d event"' );
	assert.deepEqual( gapsOf( language( gaps ) ), [
		'pa_IN: “Save” is not translated.',
		'pa_IN: “%d event” is marked as fuzzy.',
	] );
	assert.deepEqual( gapsOf( language( gaps, MESSAGES, 'de_DE' ) ), [] );
	assert.deepEqual( mistakesOf( language( gaps ) ), [] );
} );

for ( const [ text, translation, isRight ] of [
	[ '%s to %s', '%2$s ਨੂੰ %1$s', true ],
	[ '%s to %s', '%s ਨੂੰ', false ],
	[ '%1$d of %2$d', '%2$d ਵਿੱਚੋਂ %1$d', true ],
	[ '%d', '%s', false ],
	[ '{host} broke', '{host} ਟੁੱਟ', true ],
	[ '{host} broke', '{ਹੋਸਟ} ਟੁੱਟ', false ],
	[ '<b>Page</b> %s', 'ਪੰਨਾ %s', false ],
	[ '100% done', '100% ਹੋ ਗਿਆ', true ],
	[ '95 %% done', '95 % ਹੋ ਗਿਆ', false ],
] as const ) {
	test( `“${ translation }” ${ isRight ? 'can' : 'can’t' } stand for “${ text }”`, () => {
		const problems = mistakesOf(
			language( `msgid "${ text }"\nmsgstr "${ translation }"`, [ { text, file: 'a' } ] )
		);
		assert.equal( problems.length === 0, isRight, problems.join( '\n' ) );
	} );
}

test( 'where English omits the number for one thing, other languages may too', () => {
	const found = [ { text: 'One event', plural: '%d events', file: 'a' } ];
	const entry = 'msgid "One event"\nmsgid_plural "%d events"\nmsgstr[0] "ਇੱਕ ਇਵੈਂਟ"\nmsgstr[1] "%d ਇਵੈਂਟਸ"';
	assert.deepEqual( mistakesOf( language( entry, found ) ), [] );
} );
