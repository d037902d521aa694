import assert from 'node:assert/strict';
import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { after, describe, it } from 'node:test';
import { Front } from '../../host/front';
import type { Playground } from '../../host/playground';
import { freePort } from '../../tools/lib/ports';

const port = await freePort();
const front = await Front.listen( port );
after( () => front.close() );

/** Responds with the request, in the way that Playground does. */
const echo = {
	requestStreamed: async ( request: { url: string; method: string; headers: object; body: Uint8Array } ) => ( {
		headers: Promise.resolve( { 'content-type': [ 'application/json' ], 'set-cookie': [ 'a=1', 'b=2' ] } ),
		httpStatusCode: Promise.resolve( 201 ),
		stdout: new Blob( [ JSON.stringify( { ...request, body: Buffer.from( request.body ).toString() } ) ] ).stream(),
	} ),
} as unknown as Playground;

const broken = { requestStreamed: () => Promise.reject( new Error( 'PHP has crashed' ) ) } as unknown as Playground;

describe( "The network's web server", () => {
	it( 'asks to try again when a request comes too early', async () => {
		const answer = await fetch( `http://127.0.0.1:${ port }/wp-admin/` );
		assert.equal( answer.status, 503 );
		assert.equal( answer.headers.get( 'retry-after' ), '2' );
		assert.match( await answer.text(), /is starting/ );
	} );

	it( 'passes on method, path, headers and body, and returns status, headers and body', async () => {
		front.serve( echo );
		const answer = await fetch( `http://127.0.0.1:${ port }/a//b?c=%20`, {
			method: 'PATCH',
			body: 'é',
			headers: { 'X-WP-Nonce': '1' },
		} );
		assert.equal( answer.status, 201 );
		assert.deepEqual( answer.headers.getSetCookie(), [ 'a=1', 'b=2' ] );
		const asked = ( await answer.json() ) as {
			url: string;
			method: string;
			body: string;
			headers: Record< string, string >;
		};
		assert.equal( asked.url, '/a//b?c=%20' );
		assert.equal( asked.method, 'PATCH' );
		assert.equal( asked.body, 'é' );
		assert.equal( asked.headers[ 'x-wp-nonce' ], '1' );
	} );

	it( 'serves only one name, so that no page elsewhere can reach it under a name of its own', async () => {
		const location = await new Promise( ( resolve ) => {
			const headers = { host: `evil.example:${ port }` };
			get( { port, path: '/wp-json/', headers }, ( answer ) => resolve( answer.headers.location ) );
		} );
		assert.equal( location, `http://127.0.0.1:${ port }/wp-json/` );
	} );

	it( 'listens only on this machine', async () => {
		const outside = Object.values( networkInterfaces() )
			.flatMap( ( addresses ) => addresses ?? [] )
			.find( ( { family, internal } ) => family === 'IPv4' && ! internal );
		if ( outside ) {
			await assert.rejects( fetch( `http://${ outside.address }:${ port }/` ) );
		}
	} );

	it( 'says so when PHP fails', async () => {
		front.serve( broken );
		assert.equal( ( await fetch( `http://127.0.0.1:${ port }/` ) ).status, 502 );
	} );
} );
