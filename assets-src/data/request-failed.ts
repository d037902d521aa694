import { __ } from '@wordpress/i18n';
import type { Problem } from '../lib/problem';
import type { Webhook } from '../types/webhook.generated';

/** An answer of our own REST API that is no success. */
export class RequestFailed extends Error {
	constructor(
		readonly status: number,
		/** The JSON of the answer; null where there was none. */
		readonly answer: unknown
	) {
		super( `The request failed with status ${ status }.` );
	}

	get code(): unknown {
		return record( this.answer )[ 'code' ];
	}
}

/** The code WordPress gives when the session that a page was made for is over. */
export const SESSION_OVER = 'rest_cookie_invalid_nonce';

/** The code of ours for a change of what someone else has changed since it was read. */
const CHANGED = 'multisite_webhooks_changed';

export function toProblem( error: unknown ): Problem {
	if ( ! ( error instanceof RequestFailed ) ) {
		return problem( 'unreachable', noAnswer() );
	}
	if ( error.status === 401 || error.code === SESSION_OVER ) {
		return problem( 'signed-out', signedOut() );
	}
	const answer = record( error.answer );
	const message = answer[ 'message' ];
	if ( typeof message !== 'string' || message === '' ) {
		return problem( 'unreachable', strangeAnswer() );
	}
	const present = presentState( error );
	if ( present !== null ) {
		return { kind: 'conflict', message, fields: {}, webhook: present };
	}
	return problem( error.status === 404 ? 'not-found' : 'refused', message, fieldsOf( answer ) );
}

function problem(
	kind: Exclude< Problem[ 'kind' ], 'conflict' >,
	message: string,
	fields: Problem[ 'fields' ] = {}
): Problem {
	return { kind, message, fields };
}

/** WordPress puts a sentence per field into data.params. */
function fieldsOf( answer: Readonly< Record< string, unknown > > ): Problem[ 'fields' ] {
	const params = Object.entries( record( record( answer[ 'data' ] )[ 'params' ] ) );
	return Object.fromEntries(
		params.filter( ( param ): param is [ string, string ] => typeof param[ 1 ] === 'string' )
	);
}

function presentState( { code, answer }: RequestFailed ): Webhook | null {
	const webhook = record( record( answer )[ 'data' ] )[ 'webhook' ];
	return code === CHANGED && typeof webhook === 'object' ? ( webhook as Webhook | null ) : null;
}

function record( value: unknown ): Readonly< Record< string, unknown > > {
	return typeof value === 'object' && value !== null ? ( value as Record< string, unknown > ) : {};
}

function noAnswer(): string {
	return __( 'This site did not answer. Check your connection and try again.', 'multisite-webhooks' );
}

function signedOut(): string {
	return __(
		'You were signed out. Sign in in a new tab, then save again; what you typed is still here.',
		'multisite-webhooks'
	);
}

function strangeAnswer(): string {
	return __(
		'This site gave an answer that could not be read. Try again; if that does not help, look at its error log.',
		'multisite-webhooks'
	);
}
