import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, beforeEach, describe, it } from 'node:test';
import { startInbox } from '../../../tools/inbox/inbox';

const inbox = await startInbox( { port: 0 } );
after( () => inbox.close() );
beforeEach( () => fetch( `${ inbox.url }requests`, { method: 'DELETE' } ) );

interface Received {
	method: string;
	path: string;
	headers: Record< string, string >;
	body: string;
	receivedAt: string;
}

function post( path: string, body = '{}', headers: Record< string, string > = {} ): Promise< Response > {
	return fetch( inbox.url + path, { method: 'POST', body, headers, redirect: 'manual' } );
}

async function received(): Promise< Received[] > {
	return ( await ( await fetch( `${ inbox.url }requests` ) ).json() ) as Received[];
}

async function page(): Promise< string > {
	return ( await fetch( inbox.url ) ).text();
}

describe( 'What is sent to the inbox', () => {
	it( 'gets a 200 on any path, also on the root and on those of the inbox itself', async () => {
		for ( const path of [ '', 'orders', 'a/b/c?d=e', 'requests', 'redirected' ] ) {
			assert.equal( ( await post( path ) ).status, 200, path );
		}
		assert.equal( ( await received() ).length, 5 );
	} );

	it( 'is listed oldest first with method, path, headers, body and time, and nothing else', async () => {
		const before = Date.now();
		await post( 'first?x=1&y=%20', '{ "a":  "é\\u00e9" }\n', { 'X-Multisite-Event': 'payment_received' } );
		await post( 'second' );
		const [ first, second ] = await received();
		assert.deepEqual( Object.keys( first ?? {} ), [ 'method', 'path', 'headers', 'body', 'receivedAt' ] );
		assert.equal( first?.method, 'POST' );
		assert.equal( first.path, '/first?x=1&y=%20' );
		assert.equal( first.body, '{ "a":  "é\\u00e9" }\n' );
		assert.equal( first.headers[ 'x-multisite-event' ], 'payment_received' );
		assert.ok( Date.parse( first.receivedAt ) >= before && Date.parse( first.receivedAt ) <= Date.now() );
		assert.equal( second?.path, '/second' );
	} );

	it( 'keeps both of two headers with one name', async () => {
		const { port } = inbox;
		await new Promise( ( resolve ) => {
			const socket = connect( port, '127.0.0.1' ).once( 'close', resolve );
			socket.end(
				'POST /x HTTP/1.1\r\nHost: a\r\nUser-Agent: one\r\nUser-Agent: two\r\nContent-Length: 0\r\n\r\n'
			);
			socket.resume();
		} );
		assert.equal( ( await received() )[ 0 ]?.headers[ 'user-agent' ], 'one, two' );
	} );

	it( 'is kept with any method, so that a followed redirect shows', async () => {
		await fetch( `${ inbox.url }redirected` );
		await fetch( `${ inbox.url }orders`, { method: 'PUT', body: 'x' } );
		assert.deepEqual(
			( await received() ).map( ( { method } ) => method ),
			[ 'GET', 'PUT' ]
		);
	} );

	it( 'is gone after DELETE /requests', async () => {
		await post( 'orders' );
		assert.equal( ( await fetch( `${ inbox.url }requests`, { method: 'DELETE' } ) ).ok, true );
		assert.deepEqual( await received(), [] );
	} );

	it( 'is limited to the newest thousand', async () => {
		for ( let i = 0; i < 1010; i++ ) {
			await post( `n${ i }`, '' );
		}
		const kept = await received();
		assert.equal( kept.length, 1000 );
		assert.equal( kept[ 0 ]?.path, '/n10' );
		assert.equal( kept.at( -1 )?.path, '/n1009' );
	} );

	it( 'is kept up to 10 MB, and refused with a reason above that', async () => {
		assert.equal( ( await post( 'large', 'x'.repeat( 10 * 1024 * 1024 ) ) ).status, 200 );
		const refused = await post( 'larger', 'x'.repeat( 10 * 1024 * 1024 + 1 ) );
		assert.equal( refused.status, 413 );
		assert.match( await refused.text(), /larger than this inbox.s limit of 10 MB/ );
		assert.equal( ( await received() ).length, 1 );
	} );
} );

describe( 'The response', () => {
	it( 'is the one that the query asks for', async () => {
		const started = Date.now();
		const answer = await post( 'orders?status=503&delay=300&retry-after=7' );
		assert.equal( answer.status, 503 );
		assert.equal( answer.headers.get( 'retry-after' ), '7' );
		assert.ok( Date.now() - started >= 300 );
	} );

	it( 'leads to /redirected when it is a redirect', async () => {
		for ( const status of [ 301, 302, 307, 308 ] ) {
			const answer = await post( `orders?status=${ status }` );
			assert.equal( answer.status, status );
			assert.equal( answer.headers.get( 'location' ), '/redirected' );
		}
		assert.equal( ( await post( 'orders' ) ).headers.get( 'location' ), null );
	} );

	it( 'has no body where HTTP allows none', async () => {
		assert.equal( ( await post( 'orders?status=204' ) ).status, 204 );
	} );

	it( 'accepts a date to retry after', async () => {
		const date = 'Wed, 21 Oct 2037 07:28:00 GMT';
		const answer = await post( `orders?status=429&retry-after=${ encodeURIComponent( date ) }` );
		assert.equal( answer.headers.get( 'retry-after' ), date );
	} );

	it( 'explains an invalid query', async () => {
		for ( const query of [
			'status=99',
			'status=abc',
			'status=',
			'delay=-1',
			'delay=1e9',
			'retry-after=soon',
			'retry-after=%0d%0ax:y',
		] ) {
			const answer = await post( `orders?${ query }` );
			assert.equal( answer.status, 400, query );
			assert.match( await answer.text(), /must be a whole number/, query );
		}
	} );

	it( 'to a slow sender does not keep the others waiting, or the inbox from closing', async () => {
		const other = await startInbox( { port: 0 } );
		const slow = fetch( `${ other.url }slow?delay=60000`, { method: 'POST' } ).catch( () => 'cut off' );
		assert.equal( ( await fetch( `${ other.url }quick`, { method: 'POST' } ) ).status, 200 );
		await other.close();
		assert.equal( await slow, 'cut off' );
	} );
} );

describe( 'The page for people', () => {
	it( 'says what to do while nothing has arrived', async () => {
		assert.match( await page(), /<p id="empty">Nothing has arrived yet/ );
	} );

	it( 'shows the received requests, newest first, as text', async () => {
		await post( 'first', '{"a":{"b":[]},"c":[1,12345678901234567890]}' );
		await post( '<script>alert(1)</script>', '<script>alert(2)</script>', { 'x-evil': '<img src=x>' } );
		const html = await page();
		assert.ok( html.indexOf( 'alert(2)' ) < html.indexOf( '/first' ) );
		assert.doesNotMatch( html, /<script>alert|<img/ );
		assert.match( html, /&#60;script&#62;alert\(2\)/ );
		const pretty = '{\n  "a": {\n    "b": []\n  },\n  "c": [\n    1,\n    12345678901234567890\n  ]\n}';
		assert.ok( html.includes( pretty.replaceAll( '"', '&#34;' ) ) );
	} );

	it( 'costs nothing while nothing changes', async () => {
		await post( 'orders' );
		const etag = ( await fetch( inbox.url ) ).headers.get( 'etag' ) ?? '';
		const again = (): Promise< Response > => fetch( inbox.url, { headers: { 'if-none-match': etag } } );
		assert.equal( ( await again() ).status, 304 );
		await post( 'orders' );
		assert.equal( ( await again() ).status, 200 );
	} );

	it( 'stays small after many requests', async () => {
		for ( let i = 0; i < 150; i++ ) {
			await post( 'orders', 'x'.repeat( 100_000 ) );
		}
		const html = await page();
		assert.ok( html.length < 3_000_000 );
		assert.match( html, /150 requests; the newest 100 are shown/ );
	} );
} );
