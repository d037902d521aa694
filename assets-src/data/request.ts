import apiFetch, { type APIFetchOptions } from '@wordpress/api-fetch';
import { RequestFailed, SESSION_OVER } from './problem';

export const BASE = '/multisite-webhooks/v1';

export interface Page< Item > {
	readonly items: readonly Item[];
	/** How many there are on all pages. */
	readonly total: number;
}

export interface Answer< Value > {
	readonly value: Value;
	/** A sentence about something that was accepted but may be wrong. */
	readonly warning: string | null;
}

export async function getPage< Item >( path: string, signal: AbortSignal | null = null ): Promise< Page< Item > > {
	const response = await request( { path, signal } );
	const items = await json< readonly Item[] >( response );
	return { items, total: Number( response.headers.get( 'X-WP-Total' ) ?? items.length ) };
}

export async function get< Value >( path: string, signal: AbortSignal | null = null ): Promise< Value > {
	return json< Value >( await request( { path, signal } ) );
}

export async function send< Value >(
	method: 'POST' | 'PATCH' | 'DELETE',
	path: string,
	data: object = {},
	signal: AbortSignal | null = null
): Promise< Answer< Value > > {
	const response = await request( { method, path, data, signal } );
	const value = await json< Value >( response );
	return { value, warning: warningOf( response ) };
}

/** apiFetch refreshes a stale nonce by itself only where it parses the answer, so one such request does it for us. */
async function request( options: APIFetchOptions ): Promise< Response > {
	try {
		return await requestOnce( options );
	} catch ( error ) {
		if ( ! ( error instanceof RequestFailed && error.code === SESSION_OVER ) ) {
			throw error;
		}
		await apiFetch( { path: `${ BASE }/webhooks?per_page=1` } ).catch( () => {
			throw error;
		} );
		return requestOnce( options );
	}
}

/** Unparsed, for the headers are needed too. */
async function requestOnce( options: APIFetchOptions ): Promise< Response > {
	try {
		return await apiFetch< Response, false >( { ...options, parse: false } );
	} catch ( error ) {
		if ( error instanceof Response ) {
			throw new RequestFailed( error.status, await error.json().catch( () => null ) );
		}
		throw error;
	}
}

/** A success that holds no JSON is none: something (a PHP error, a proxy) wrote into the answer. */
async function json< Value >( response: Response ): Promise< Value > {
	try {
		return ( await response.json() ) as Value;
	} catch {
		throw new RequestFailed( response.status, null );
	}
}

function warningOf( response: Response ): string | null {
	const encoded = response.headers.get( 'X-Multisite-Webhooks-Warning' );
	if ( encoded === null || encoded === '' ) {
		return null;
	}
	try {
		return decodeURIComponent( encoded );
	} catch {
		return encoded;
	}
}
