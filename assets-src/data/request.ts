import apiFetch, { type APIFetchOptions } from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';
import { RequestFailed, SESSION_OVER } from './request-failed';

export const BASE = '/multisite-webhooks/v1';

export interface Page< Item > {
	readonly items: readonly Item[];
	/** How many there are on all pages. */
	readonly total: number;
}

export interface WithWarning< Value > {
	readonly value: Value;
	/** A sentence about something that was accepted but may be wrong. */
	readonly warning: string | null;
}

export async function getPage< Item >( path: string, signal: AbortSignal | null = null ): Promise< Page< Item > > {
	return pageOf< Item >( await request( { path, signal } ) );
}

/** A page of a list that grows without end: the count stops at a limit, and cursors lead on. */
interface PageByCursor< Item > extends Page< Item > {
	/** There are more than `total`. */
	readonly isCapped: boolean;
	/** The cursor of the page that follows. */
	readonly next: string | null;
}

export async function getLogPage< Item >( path: string, signal: AbortSignal ): Promise< PageByCursor< Item > > {
	const response = await request( { path, signal } );
	return {
		...( await pageOf< Item >( response ) ),
		isCapped: response.headers.has( 'X-WP-Total-Capped' ),
		next: /[?&]cursor=(\w+)[^>]*>; *rel="?next"?/.exec( response.headers.get( 'Link' ) ?? '' )?.[ 1 ] ?? null,
	};
}

/** All pages in one list. */
export async function getAll< Item >( path: string, signal: AbortSignal | null = null ): Promise< readonly Item[] > {
	const first = await getPage< Item >( path, signal );
	const items = [ ...first.items ];
	for ( let page = 2; items.length < first.total; page++ ) {
		const next = await getPage< Item >( addQueryArgs( path, { page } ), signal );
		if ( next.items.length === 0 ) {
			break;
		}
		items.push( ...next.items );
	}
	return items;
}

async function pageOf< Item >( response: Response ): Promise< Page< Item > > {
	const items = await json< readonly Item[] >( response );
	return { items, total: Number( response.headers.get( 'X-WP-Total' ) ?? items.length ) };
}

export async function get< Value >( path: string, signal: AbortSignal | null = null ): Promise< Value > {
	return json< Value >( await request( { path, signal } ) );
}

interface SendOptions {
	readonly signal?: AbortSignal;
	readonly headers?: Readonly< Record< string, string > >;
}

export async function send< Value >(
	method: 'POST' | 'PATCH' | 'DELETE',
	path: string,
	data: object = {},
	{ signal, headers = {} }: SendOptions = {}
): Promise< WithWarning< Value > > {
	const response = await request( { method, path, data, headers, signal: signal ?? null } );
	const value = await json< Value >( response );
	return { value, warning: warningOf( response ) };
}

/** apiFetch refreshes a stale nonce only when it parses the response, so one such request goes ahead of the second try. */
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

/** Unparsed, because the headers are needed too. */
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

/** A success without JSON is a failure: something (a PHP error, a proxy) wrote into the response. */
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
