/** The response that the query of a request asks for: `?status=503&delay=2000&retry-after=7`. */
export interface WantedResponse {
	status: number;
	delay: number;
	headers: Record< string, string >;
}

/** Its message is for the person who wrote the query. */
export class InvalidQuery extends Error {}

const MAX_DELAY = 600_000;

export function responseFor( query: URLSearchParams ): WantedResponse {
	const status = wholeNumber( query, 'status', 200, 599 ) ?? 200;
	const headers: Record< string, string > = {};
	const retryAfter = query.get( 'retry-after' );
	if ( retryAfter !== null ) {
		headers[ 'retry-after' ] = checkedRetryAfter( retryAfter );
	}
	if ( status >= 300 && status < 400 ) {
		headers[ 'location' ] = '/redirected';
	}
	return { status, delay: wholeNumber( query, 'delay', 0, MAX_DELAY ) ?? 0, headers };
}

function wholeNumber( query: URLSearchParams, name: string, least: number, most: number ): number | null {
	const text = query.get( name );
	if ( text === null ) {
		return null;
	}
	const value = /^\d{1,9}$/.test( text ) ? Number( text ) : NaN;
	if ( ! ( value >= least && value <= most ) ) {
		throw new InvalidQuery( `"${ name }" must be a whole number from ${ least } to ${ most }.` );
	}
	return value;
}

function checkedRetryAfter( text: string ): string {
	const isDate = /^[\x20-\x7e]+$/.test( text ) && ! Number.isNaN( Date.parse( text ) );
	if ( ! /^\d{1,9}$/.test( text ) && ! isDate ) {
		throw new InvalidQuery( '"retry-after" must be a whole number of seconds, or a date.' );
	}
	return text;
}
