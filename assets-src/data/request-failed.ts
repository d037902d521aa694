import { __ } from '@wordpress/i18n';
import type { Problem } from '../lib/problem';
import type { CustomAction, Webhook } from '../types/rest.generated';

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
	return (
		conflict( error, message ) ??
		problem( error.status === 404 ? 'not-found' : 'refused', message, fieldsOf( body ) )
	);
}

function problem(
	kind: Exclude< Problem[ 'kind' ], 'conflict' | 'action-conflict' >,
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

function conflict( { code, body }: RequestFailed, message: string ): Problem | null {
	const { webhook, custom_action: action } = record( record( body )[ 'data' ] );
	if ( code !== CHANGED ) {
		return null;
	}
	if ( isObject( webhook ) ) {
		return { kind: 'conflict', message, fields: {}, webhook: webhook as unknown as Webhook };
	}
	return isObject( action )
		? { kind: 'action-conflict', message, fields: {}, action: action as unknown as CustomAction }
		: null;
}

function record( value: unknown ): Readonly< Record< string, unknown > > {
	return isObject( value ) ? value : {};
}

function isObject( value: unknown ): value is Readonly< Record< string, unknown > > {
	return typeof value === 'object' && value !== null;
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
