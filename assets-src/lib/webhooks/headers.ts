import { __, sprintf } from '@wordpress/i18n';
import type { Webhook } from '../../types/rest.generated';

/** An extra request header in the form. */
export interface HeaderRow {
	/** Keeps a row the same row while its name changes. */
	readonly key: string;
	readonly name: string;
	/** Null keeps the saved value, which is never shown again. */
	readonly value: string | null;
	/** The server has a value for it. */
	readonly isSaved: boolean;
}

type Headers = Webhook[ 'headers' ];

/** What is wrong with a header, and in which part of its row; null if there are only too many. */
export interface HeaderError {
	readonly key: string | null;
	readonly part: 'name' | 'value';
	readonly message: string;
}

export const AUTHORIZATION = 'Authorization';

const MAX_HEADERS = 20;
const MAX_NAME = 100;
const MAX_VALUE = 4000;

/** As HeaderRules.php has them. */
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const VALUE = /^[\x20-\x7e\t]*$/;
const RESERVED =
	/^(host|content-(type|length|encoding)|transfer-encoding|connection|keep-alive|proxy-.*|te|trailer|upgrade|expect|user-agent|webhook-.*|x-multisite-.*)$/i;

let made = 0;

export function newRow( name = '', value = '' ): HeaderRow {
	made += 1;
	return { key: `new-${ made }`, name, value, isSaved: false };
}

export function rowsOf( headers: Headers ): readonly HeaderRow[] {
	return Object.keys( headers ).map( ( name ) => ( { key: `saved-${ name }`, name, value: null, isSaved: true } ) );
}

/** For a request. Rows that were left empty are no headers. */
export function headersOf( rows: readonly HeaderRow[] ): Headers {
	const filled = rows.filter( ( row ) => ! isEmpty( row ) );
	return Object.fromEntries( filled.map( ( { name, value } ) => [ name.trim(), value?.trim() ?? null ] ) );
}

/** In place of a header of the same name, or else after the others. */
export function withHeader( rows: readonly HeaderRow[], name: string, value: string ): readonly HeaderRow[] {
	const old = rows.find( ( row ) => row.name.trim().toLowerCase() === name.toLowerCase() );
	return old === undefined
		? [ ...rows.filter( ( row ) => ! isEmpty( row ) ), newRow( name, value ) ]
		: rows.map( ( row ) => ( row === old ? { ...row, value } : row ) );
}

function isEmpty( { name, value }: HeaderRow ): boolean {
	return name.trim() === '' && value !== null && value.trim() === '';
}

/** The first thing that is wrong; null if nothing is. */
export function checkHeaders( rows: readonly HeaderRow[] ): HeaderError | null {
	const filled = rows.filter( ( row ) => ! isEmpty( row ) );
	const names: string[] = [];
	for ( const { key, name, value } of filled ) {
		const wrongName = checkName( name.trim(), names );
		if ( wrongName !== null ) {
			return { key, part: 'name', message: wrongName };
		}
		const wrongValue = value === null ? null : checkValue( name.trim(), value.trim() );
		if ( wrongValue !== null ) {
			return { key, part: 'value', message: wrongValue };
		}
		names.push( name.trim().toLowerCase() );
	}
	return filled.length > MAX_HEADERS ? { key: null, part: 'name', message: tooMany() } : null;
}

function checkName( name: string, others: readonly string[] ): string | null {
	if ( name === '' ) {
		return __( 'Enter the name of the header.', 'multisite-webhooks' );
	}
	if ( name.length > MAX_NAME ) {
		return __( 'The name of a header is longer than 100 characters.', 'multisite-webhooks' );
	}
	if ( ! NAME.test( name ) ) {
		return invalid( name );
	}
	if ( RESERVED.test( name ) ) {
		/* translators: %s: name of an HTTP header. */
		const words = __( 'The header “%s” is set automatically. Choose another name.', 'multisite-webhooks' );
		return sprintf( words, name );
	}
	if ( others.includes( name.toLowerCase() ) ) {
		/* translators: %s: name of an HTTP header. */
		const words = __(
			'The header “%s” appears twice. Upper and lower case make no difference.',
			'multisite-webhooks'
		);
		return sprintf( words, name );
	}
	return null;
}

function checkValue( name: string, value: string ): string | null {
	if ( value === '' ) {
		/* translators: %s: name of an HTTP header. */
		return sprintf( __( 'Enter a value for the header “%s”.', 'multisite-webhooks' ), name );
	}
	if ( ! VALUE.test( value ) ) {
		return invalid( name );
	}
	if ( value.length > MAX_VALUE ) {
		/* translators: %s: name of an HTTP header. */
		const words = __( 'The value of the header “%s” is longer than 4,000 characters.', 'multisite-webhooks' );
		return sprintf( words, name );
	}
	return null;
}

function invalid( name: string ): string {
	/* translators: %s: name of an HTTP header. */
	const words = __(
		'The header “%s” can’t be sent. Use letters, digits, and hyphens for its name, and one line of plain text for its value.',
		'multisite-webhooks'
	);
	return sprintf( words, name );
}

function tooMany(): string {
	return __( 'No more than 20 headers are allowed.', 'multisite-webhooks' );
}

/** RFC 7617, in UTF-8. */
export function basicAuth( user: string, password: string ): string {
	const bytes = new TextEncoder().encode( `${ user }:${ password }` );
	return `Basic ${ btoa( String.fromCharCode( ...bytes ) ) }`;
}

/** RFC 6750. What was copied together with its scheme has it once. */
export function bearerToken( token: string ): string {
	return `Bearer ${ token.trim().replace( /^Bearer\s+/i, '' ) }`;
}
