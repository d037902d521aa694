/** A REST API that tests write themselves, behind the real apiFetch. */
export interface Asked {
	readonly method: string;
	/** Below /wp-json/multisite-webhooks/v1, with its query. */
	readonly path: string;
	readonly body: unknown;
	readonly signal: AbortSignal | null;
}

export interface Reply {
	readonly status?: number;
	readonly body: unknown;
	readonly headers?: Readonly< Record< string, string > >;
}

/** Gives the list of what was asked, which grows. An answer that throws is a broken connection. */
export function serve( answer: ( asked: Asked ) => Reply | Promise< Reply > ): Asked[] {
	const log: Asked[] = [];
	globalThis.fetch = async ( url, options = {} ) => {
		const asked = askedFor( String( url ), options );
		log.push( asked );
		const { status = 200, body, headers = {} } = await answer( asked );
		return new Response( JSON.stringify( body ), { status, headers } );
	};
	return log;
}

export function invalid( params: Readonly< Record< string, string > > ): Reply {
	return {
		status: 400,
		body: { code: 'rest_invalid_param', message: 'Invalid parameter(s)', data: { status: 400, params } },
	};
}

function askedFor( url: string, { method = 'GET', headers = {}, body, signal = null }: RequestInit ): Asked {
	const { pathname, searchParams } = new URL( url );
	searchParams.delete( '_locale' );
	const query = searchParams.toString();
	return {
		method: new Headers( headers ).get( 'X-HTTP-Method-Override' ) ?? method,
		path: pathname.replace( '/wp-json/multisite-webhooks/v1', '' ) + ( query === '' ? '' : `?${ query }` ),
		body: typeof body === 'string' ? JSON.parse( body ) : null,
		signal,
	};
}
