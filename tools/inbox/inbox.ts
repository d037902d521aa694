/**
 * A receiver for trying webhooks: it keeps every request, shows them, and responds as the request's query says.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { responseFor, InvalidQuery, type WantedResponse } from './response';
import { inboxPage } from './page';
import { RequestLog } from './log';

const MAX_BODY = 10 * 1024 * 1024;

export interface Inbox {
	port: number;
	url: string;
	close: () => Promise< void >;
}

export async function startInbox( options: { port: number; host?: string } ): Promise< Inbox > {
	const host = options.host ?? '127.0.0.1';
	const log = new RequestLog();
	const server = createServer( ( request, response ) => {
		route( log, request, response ).catch( () => response.destroy() );
	} );
	await once( server.listen( options.port, host ), 'listening' );
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `http://${ host }:${ port }/`,
		close: () =>
			new Promise( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

async function route( log: RequestLog, request: IncomingMessage, response: ServerResponse ): Promise< void > {
	const [ path = '/', query = '' ] = split( request.url ?? '/' );
	const method = request.method === 'HEAD' ? 'GET' : request.method;
	switch ( `${ method } ${ path }` ) {
		case 'GET /':
			return showPage( log, request, response );
		case 'GET /requests':
			return send( response, { status: 200, body: JSON.stringify( log.all() ) } );
		case 'DELETE /requests':
			log.clear();
			return send( response, { status: 204, body: '' } );
		case 'GET /favicon.ico': // Browsers ask for it by themselves, which is nothing a sender did.
			return send( response, { status: 204, body: '' } );
		default:
			return receive( log, query, request, response );
	}
}

function split( url: string ): [ string, string ] {
	const mark = url.indexOf( '?' );
	return mark < 0 ? [ url, '' ] : [ url.slice( 0, mark ), url.slice( mark + 1 ) ];
}

/** The page requests itself every second, so the usual response is "unchanged" and must cost nothing. */
function showPage( log: RequestLog, request: IncomingMessage, response: ServerResponse ): void {
	const etag = `"${ log.revision() }"`;
	if ( request.headers[ 'if-none-match' ] === etag ) {
		return send( response, { status: 304, body: '' } );
	}
	return send( response, {
		status: 200,
		body: inboxPage( log ),
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
			etag,
		},
	} );
}

async function receive(
	log: RequestLog,
	query: string,
	request: IncomingMessage,
	response: ServerResponse
): Promise< void > {
	const body = await readBody( request );
	if ( body === null ) {
		return send(
			response,
			problem(
				413,
				`The body is larger than this inbox's limit of ${ MAX_BODY / 1024 / 1024 } MB; it was not kept.`
			)
		);
	}
	// Kept before the response is determined or delayed: it has arrived, even if the sender stops waiting.
	log.add( {
		method: request.method ?? '',
		path: request.url ?? '/',
		headers: headersOf( request ),
		body,
		receivedAt: new Date().toISOString(),
	} );
	let wanted: WantedResponse;
	try {
		wanted = responseFor( new URLSearchParams( query ) );
	} catch ( error ) {
		if ( error instanceof InvalidQuery ) {
			return send( response, problem( 400, error.message ) );
		}
		throw error;
	}
	await delay( wanted.delay, response );
	send( response, { status: wanted.status, headers: wanted.headers, body: JSON.stringify( { received: true } ) } );
}

/** Reads to the end even when the body is too large, because a sender that is cut off while it writes never sees the response. */
async function readBody( request: IncomingMessage ): Promise< string | null > {
	const chunks: Buffer[] = [];
	let size = 0;
	for await ( const chunk of request as AsyncIterable< Buffer > ) {
		size += chunk.length;
		if ( size <= MAX_BODY ) {
			chunks.push( chunk );
		} else {
			chunks.length = 0;
		}
	}
	return size <= MAX_BODY ? Buffer.concat( chunks ).toString( 'utf8' ) : null;
}

/** From the raw list, because Node's own object silently drops some repeated headers. */
function headersOf( request: IncomingMessage ): Record< string, string > {
	const headers = new Map< string, string >();
	for ( let i = 0; i + 1 < request.rawHeaders.length; i += 2 ) {
		const name = ( request.rawHeaders[ i ] ?? '' ).toLowerCase();
		const value = request.rawHeaders[ i + 1 ] ?? '';
		const before = headers.get( name );
		headers.set( name, before === undefined ? value : `${ before }, ${ value }` );
	}
	return Object.fromEntries( headers );
}

async function delay( milliseconds: number, response: ServerResponse ): Promise< void > {
	if ( milliseconds === 0 ) {
		return;
	}
	await new Promise< void >( ( resolve ) => {
		const timer = setTimeout( resolve, milliseconds );
		response.once( 'close', () => {
			clearTimeout( timer );
			resolve();
		} );
	} );
}

interface Reply {
	status: number;
	body: string;
	headers?: Record< string, string >;
}

function problem( status: number, error: string ): Reply {
	return { status, body: JSON.stringify( { error } ) };
}

function send( response: ServerResponse, reply: Reply ): void {
	if ( response.destroyed ) {
		return;
	}
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		...reply.headers,
	};
	response.writeHead( reply.status, headers ).end( reply.body );
}
