import { __ } from '@wordpress/i18n';
import type { Problem } from '../lib/problem';
import type { Webhook } from '../types/rest.generated';

/** Any response of our REST API but a success. */
export class RequestFailed extends Error {
	constructor(
		readonly status: number,
		/** The JSON of the response; null if there was none. */
		readonly body: unknown
	) {
		super( `The request failed with status ${ status }.` );
	}

	get code(): unknown {
		return record( this.body )[ 'code' ];
	}
}

/** WordPress's code for a page whose session is over. */
export const SESSION_OVER = 'rest_cookie_invalid_nonce';

/** Our code for a change to something that someone else has changed since it was read. */
const CHANGED = 'multisite_webhooks_changed';

export function toProblem( error: unknown ): Problem {
	if ( ! ( error instanceof RequestFailed ) ) {
		return problem( 'unreachable', noResponse() );
	}
	if ( error.status === 401 || error.code === SESSION_OVER ) {
		return problem( 'logged-out', loggedOut() );
	}
	const body = record( error.body );
	const message = body[ 'message' ];
	if ( typeof message !== 'string' || message === '' ) {
		return problem( 'unreachable', unreadableResponse() );
	}
	const current = currentState( error );
	if ( current !== null ) {
		return { kind: 'conflict', message, fields: {}, webhook: current };
	}
	return problem( error.status === 404 ? 'not-found' : 'refused', message, fieldsOf( body ) );
}

function problem(
	kind: Exclude< Problem[ 'kind' ], 'conflict' >,
	message: string,
	fields: Problem[ 'fields' ] = {}
): Problem {
	return { kind, message, fields };
}

/** WordPress puts one sentence for each field into data.params. */
function fieldsOf( body: Readonly< Record< string, unknown > > ): Problem[ 'fields' ] {
	const params = Object.entries( record( record( body[ 'data' ] )[ 'params' ] ) );
	return Object.fromEntries(
		params.filter( ( param ): param is [ string, string ] => typeof param[ 1 ] === 'string' )
	);
}

function currentState( { code, body }: RequestFailed ): Webhook | null {
	const webhook = record( record( body )[ 'data' ] )[ 'webhook' ];
	return code === CHANGED && typeof webhook === 'object' ? ( webhook as Webhook | null ) : null;
}

function record( value: unknown ): Readonly< Record< string, unknown > > {
	return typeof value === 'object' && value !== null ? ( value as Record< string, unknown > ) : {};
}

function noResponse(): string {
	return __( 'This site did not respond. Check your connection and try again.', 'multisite-webhooks' );
}

function loggedOut(): string {
	return __(
		'You are logged out. Log in in a new tab, then save again. Your changes are still here.',
		'multisite-webhooks'
	);
}

function unreadableResponse(): string {
	return __(
		'This site sent an unreadable response. Try again. If that does not help, check its error log.',
		'multisite-webhooks'
	);
}
