import type { CustomAction, Webhook } from '../../../assets-src/types/rest.generated';

/** A REST API that tests write themselves, behind the real apiFetch. */
export interface Asked {
	readonly method: string;
	/** Below /wp-json/multisite-webhooks/v1, with its query. */
	readonly path: string;
	readonly body: unknown;
	readonly headers: Headers;
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

/** Someone else has changed it since it was read. */
export function changedBySomeoneElse( current: { webhook: Webhook } | { custom_action: CustomAction } ): Reply {
	const message = 'Someone else changed this webhook 2 minutes ago.';
	return { status: 412, body: { code: 'multisite_webhooks_changed', message, data: { status: 412, ...current } } };
}

function askedFor( url: string, { method = 'GET', headers = {}, body, signal = null }: RequestInit ): Asked {
	const { pathname, searchParams } = new URL( url );
	searchParams.delete( '_locale' );
	const query = searchParams.toString();
	const sent = new Headers( headers );
	return {
		method: sent.get( 'X-HTTP-Method-Override' ) ?? method,
		path: pathname.replace( '/wp-json/multisite-webhooks/v1', '' ) + ( query === '' ? '' : `?${ query }` ),
		headers: sent,
		body: typeof body === 'string' ? JSON.parse( body ) : null,
		signal,
	};
}
