/**
 * The network's web server. Playground has its own, but that one listens on all addresses of the machine
 * and responds before WordPress is ready.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Playground } from './playground';

type PhpRequest = Parameters< Playground[ 'requestStreamed' ] >[ 0 ];

const STARTING = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Starting</title>
<p style="font: 1rem system-ui; margin: 2rem">The network is starting; this page opens it by itself.</p></html>`;

export class Front {
	private playground: Playground | undefined;

	private constructor(
		private readonly server: Server,
		private readonly host: string
	) {}

	/** Listens at once, to hold the port. Until `serve`, every response asks to try again. */
	static async listen( port: number ): Promise< Front > {
		const server = createServer();
		await once( server.listen( port, '127.0.0.1' ), 'listening' );
		const front = new Front( server, `127.0.0.1:${ port }` );
		server.on( 'request', ( request, response ) => {
			front.respond( request, response ).catch( () => fail( response ) );
		} );
		return front;
	}

	serve( playground: Playground ): void {
		this.playground = playground;
	}

	/** Frees the port. Running requests go on. */
	stopListening(): void {
		this.server.close();
	}

	close(): void {
		this.server.close();
		this.server.closeAllConnections();
	}

	private async respond( request: IncomingMessage, response: ServerResponse ): Promise< void > {
		if ( ! this.playground ) {
			response
				.writeHead( 503, {
					'content-type': 'text/html; charset=utf-8',
					'retry-after': '2',
					'cache-control': 'no-store',
				} )
				.end( STARTING );
			return;
		}
		// The network has one name. Redirecting others also blocks pages that point a name of their own at this machine.
		if ( request.headers.host !== this.host ) {
			response.writeHead( 307, { location: `http://${ this.host }${ request.url }` } ).end();
			return;
		}
		await forward( await phpRequest( request ), this.playground, response );
	}
}

async function phpRequest( request: IncomingMessage ): Promise< PhpRequest > {
	const chunks: Buffer[] = [];
	for await ( const chunk of request as AsyncIterable< Buffer > ) {
		chunks.push( chunk );
	}
	return {
		url: request.url ?? '/',
		method: request.method as NonNullable< PhpRequest[ 'method' ] >,
		headers: Object.fromEntries(
			Object.entries( request.headers ).map( ( [ name, value ] ) => [ name, String( value ) ] )
		),
		body: new Uint8Array( Buffer.concat( chunks ) ),
	};
}

async function forward( request: PhpRequest, playground: Playground, response: ServerResponse ): Promise< void > {
	const answer = await playground.requestStreamed( request );
	const [ headers, status ] = await Promise.all( [ answer.headers, answer.httpStatusCode ] );
	response.statusCode = status;
	for ( const [ name, values ] of Object.entries( headers ) ) {
		response.setHeader( name, values );
	}
	await pipeline( Readable.fromWeb( answer.stdout as Parameters< typeof Readable.fromWeb >[ 0 ] ), response );
}

function fail( response: ServerResponse ): void {
	if ( response.headersSent ) {
		response.destroy();
	} else {
		response.writeHead( 502, { 'content-type': 'text/plain' } ).end( 'PHP did not respond to this request.\n' );
	}
}
