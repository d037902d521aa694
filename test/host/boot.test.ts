/** All of `npm start`, with ports and a folder of its own. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from '../../tools/bench/start/processes';
import { ROOT } from '../../tools/lib/paths';
import { freePort } from '../../tools/lib/ports';

const LONG = 300_000;
const state = mkdtempSync( join( tmpdir(), 'multisite-webhooks-host-' ) );
const running = new Set< ChildProcess >();

after( () => {
	running.forEach( ( child ) => kill( child, 'SIGKILL' ) );
	rmSync( state, { recursive: true, force: true } );
} );

interface Host {
	child: ChildProcess;
	output: () => string;
	ended: Promise< number | null >;
}

/** In a process group of its own, which shows what is left of it. */
function launch( port: number, ...options: string[] ): Host {
	const child = spawn( process.execPath, [ 'host/start.mjs', '--port', `${ port }`, '--no-open', ...options ], {
		cwd: ROOT,
		detached: true,
		env: { ...process.env, MULTISITE_WEBHOOKS_STATE: state },
	} );
	running.add( child );
	let output = '';
	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => ( output += text ) );
	}
	const ended = new Promise< number | null >( ( resolve ) => child.once( 'close', resolve ) );
	void ended.then( () => running.delete( child ) );
	return { child, ended, output: () => output };
}

async function boot( port: number, ...options: string[] ): Promise< Host > {
	const host = launch( port, ...options );
	const readyOrEnded = async (): Promise< void > => {
		while ( ! host.output().endsWith( `http://127.0.0.1:${ port + 1 }/\n` ) && host.child.exitCode === null ) {
			await sleep( 50 );
		}
	};
	await readyOrEnded();
	assert.equal( host.child.exitCode, null, host.output() );
	return host;
}

function kill( { pid }: ChildProcess, signal: NodeJS.Signals ): void {
	if ( pid !== undefined ) {
		process.kill( -pid, signal );
	}
}

function isListening( port: number ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const socket = connect( port, '127.0.0.1' );
		socket.once( 'connect', () => resolve( true ) ).once( 'error', () => resolve( false ) );
		socket.once( 'connect', () => socket.destroy() );
	} );
}

/** The cookies and the nonce of a logged-in browser. */
async function signIn( network: string ): Promise< Record< string, string > > {
	const body = new URLSearchParams( { log: 'admin', pwd: 'password', testcookie: '1' } );
	const headers = { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' };
	const answer = await fetch( `${ network }wp-login.php`, { method: 'POST', body, headers, redirect: 'manual' } );
	const cookie = answer.headers
		.getSetCookie()
		.map( ( line ) => line.split( ';' )[ 0 ] )
		.join( '; ' );
	const nonce = await (
		await fetch( `${ network }wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } } )
	).text();
	return { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' };
}

async function send< Answer >( url: string, headers: Record< string, string >, body: object ): Promise< Answer > {
	const answer = await fetch( url, { method: 'POST', headers, body: JSON.stringify( body ) } );
	assert.ok( answer.ok, `${ url } answers ${ answer.status }: ${ await answer.clone().text() }` );
	return ( await answer.json() ) as Answer;
}

interface Received {
	path: string;
	body: string;
	receivedAt: string;
}

async function receivedWithin( milliseconds: number, inbox: string, count: number ): Promise< Received[] > {
	let requests: Received[] = [];
	for ( const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep( 50 ) ) {
		requests = ( await ( await fetch( `${ inbox }requests` ) ).json() ) as Received[];
		if ( requests.length >= count ) {
			break;
		}
	}
	return requests;
}

/** Responses as receivers should not send them, by path. */
const ODD = {
	'/cut': 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf',
	'/bare': 'HTTP/1.1 503 Busy\nRetry-After: 7\nContent-Length: 0\n\n',
	'/early': 'HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\nHTTP/1.1 202 OK\r\nContent-Length: 2\r\n\r\nok',
	'/endless': `HTTP/1.1 200 OK\r\n${ 'X-Filler: more and more\r\n'.repeat( 20_000 ) }`,
} as const;

interface Tested {
	delivered: boolean;
	status_code: number;
	response: { headers: Record< string, string >; body: string; truncated?: string };
}

/** Closes each connection after the response of its path. */
async function oddReceiver(): Promise< { port: number; close: () => void } > {
	const server = createSocketServer( ( socket ) => {
		socket.on( 'error', () => socket.destroy() );
		socket.once( 'data', ( request ) =>
			socket.end( ODD[ request.toString().split( ' ' )[ 1 ] as keyof typeof ODD ] )
		);
	} );
	await new Promise< void >( ( resolve ) => server.listen( 0, '127.0.0.1', resolve ) );
	return { port: ( server.address() as AddressInfo ).port, close: () => server.close() };
}

describe( 'npm start', { timeout: LONG }, async () => {
	const port = await freePort( 2 );
	const otherPort = await freePort( 2 );
	const network = `http://127.0.0.1:${ port }/`;
	const inbox = `http://127.0.0.1:${ port + 1 }/`;
	const odd = await oddReceiver();
	let host: Host;

	after( odd.close );

	it( 'creates a network and ends its output with three lines that say where everything is', async () => {
		host = await boot( port, '--allow', `127.0.0.1:${ odd.port }` );
		const lines = host.output().trimEnd().split( '\n' );
		assert.deepEqual( lines.slice( -3 ), [ `${ network }wp-admin/network/`, 'admin / password', inbox ] );
	} );

	it( 'serves the network, its sites and their REST interfaces', async () => {
		for ( const path of [
			'',
			'studio-nord/',
			'acme/',
			'garden/',
			'wp-json/',
			'?rest_route=/',
			'garden/wp-json/',
		] ) {
			assert.equal( ( await fetch( network + path, { redirect: 'manual' } ) ).status, 200, path );
		}
	} );

	const onLinux = { skip: process.platform !== 'linux' };

	it( 'keeps one process, whose memory is what PHP needs', onLinux, () => {
		const { processes, pssMb } = usageOf( host.child.pid ?? 0 );
		assert.equal( processes, 1 );
		assert.ok( pssMb < 900, `${ Math.round( pssMb ) } MB` );
	} );

	it( 'redirects from other names of this machine', async () => {
		const answer = await fetch( `http://localhost:${ port }/acme/?a=b`, { redirect: 'manual' } );
		assert.equal( answer.headers.get( 'location' ), `${ network }acme/?a=b` );
	} );

	it( 'lets the administrator log in, by cookie and by application password', async () => {
		const me = `${ network }wp-json/wp/v2/users/me`;
		const headers = await signIn( network );
		assert.equal( ( await fetch( me, { headers } ) ).status, 200 );
		const { password } = await send< { password: string } >( `${ me }/application-passwords`, headers, {
			name: 'Test',
		} );
		const authorization = `Basic ${ Buffer.from( `admin:${ password }` ).toString( 'base64' ) }`;
		assert.equal( ( await fetch( me, { headers: { authorization } } ) ).status, 200 );
	} );

	it( 'delivers an event to the inbox within five seconds, and its retry when it is due, without any page view', async () => {
		const headers = await signIn( network );
		const webhook = { url: `${ inbox }orders?status=503&retry-after=3`, event_types: [ 'user_registered' ] };
		const webhooks = `${ network }wp-json/multisite-webhooks/v1/webhooks`;
		const { id } = await send< { id: string } >( webhooks, headers, webhook );
		const user = { username: 'nadia', email: 'nadia@example.org', password: 'password' };
		await send( `${ network }wp-json/wp/v2/users`, headers, user );
		const [ first, retry ] = await receivedWithin( 13_000, inbox, 2 );
		const event = JSON.parse( first?.body ?? '' ) as { type: string; timestamp: string };
		assert.equal( event.type, 'user_registered' );
		const passed = ( from: string, to: string | undefined ): number => Date.parse( to ?? '' ) - Date.parse( from );
		const toInbox = passed( event.timestamp, first?.receivedAt );
		assert.ok( toInbox < 5000, `${ toInbox } ms to the inbox` );
		const toRetry = passed( first?.receivedAt ?? '', retry?.receivedAt );
		assert.ok( toRetry >= 3000 && toRetry < 8000, `${ toRetry } ms to the retry` );
		await fetch( `${ webhooks }/${ id }`, {
			method: 'PATCH',
			headers,
			body: JSON.stringify( { url: `${ inbox }orders` } ),
		} );
	} );

	it( 'reads odd responses of an allowed receiver with its own curl', async () => {
		const headers = await signIn( network );
		const webhooks = `${ network }wp-json/multisite-webhooks/v1/webhooks`;
		const tested: Partial< Record< string, Tested > > = {};
		for ( const path of Object.keys( ODD ) ) {
			const url = `http://127.0.0.1:${ odd.port }${ path }`;
			const { id } = await send< { id: string } >( webhooks, headers, { url, event_types: [ 'site_created' ] } );
			tested[ path ] = await send< Tested >( `${ webhooks }/${ id }/test?context=edit`, headers, {} );
			assert.ok( ( await fetch( `${ webhooks }/${ id }`, { method: 'DELETE', headers } ) ).ok );
		}
		const outcome = ( path: keyof typeof ODD ) => {
			const { delivered, status_code: status, response } = tested[ path ]!;
			return [ delivered, status, response.truncated, response.headers[ 'retry-after' ] ];
		};
		assert.deepEqual( outcome( '/cut' ), [ true, 200, 'connection_lost', undefined ] );
		assert.equal( tested[ '/cut' ]?.response.body, 'half' );
		assert.deepEqual( outcome( '/bare' ), [ false, 503, undefined, '7' ] );
		assert.deepEqual( outcome( '/early' ), [ true, 202, undefined, undefined ] );
		assert.deepEqual( outcome( '/endless' ), [ true, 200, 'too_long', undefined ] );
	} );

	it( 'refuses to start twice in one folder, and says where the network runs', async () => {
		const second = launch( otherPort );
		assert.equal( await second.ended, 1 );
		assert.match( second.output(), new RegExp( `already running at ${ network }` ) );
	} );

	it( 'starts again after it was killed, and moves the network and its webhooks to another port', async () => {
		kill( host.child, 'SIGKILL' );
		await host.ended;
		host = await boot( otherPort );
		const there = `http://127.0.0.1:${ otherPort }/`;
		for ( const path of [ '', 'studio-nord/', 'garden/' ] ) {
			const html = await ( await fetch( there + path, { redirect: 'manual' } ) ).text();
			assert.ok( html.includes( there + path ), path );
			assert.ok( ! html.includes( network ), path );
		}
		const headers = await signIn( there );
		const list = await fetch( `${ there }wp-json/multisite-webhooks/v1/webhooks`, { headers } );
		assert.deepEqual(
			( ( await list.json() ) as { url: string }[] ).map( ( { url } ) => url ),
			[ `http://127.0.0.1:${ otherPort + 1 }/orders` ]
		);
		const about = await fetch( `${ there }wp-json/multisite-webhooks/v1/network`, { headers } );
		assert.deepEqual( await about.json(), { clone: null } );
	} );

	it( 'ends on a signal, frees both ports and leaves nothing behind', async () => {
		host.child.kill( 'SIGTERM' );
		assert.equal( await host.ended, 0 );
		assert.equal( await isListening( otherPort ), false );
		assert.equal( await isListening( otherPort + 1 ), false );
		assert.throws( () => kill( host.child, 'SIGTERM' ), { code: 'ESRCH' } );
		assert.deepEqual( readdirSync( join( state, 'tmp' ) ), [] );
	} );

	it( 'leaves nothing behind when the signal comes during the set-up', async () => {
		const early = launch( port, '--reset' );
		while ( ! early.output().includes( 'Starting PHP' ) && early.child.exitCode === null ) {
			await sleep( 20 );
		}
		early.child.kill( 'SIGINT' );
		assert.equal( await early.ended, 0 );
		assert.equal( await isListening( port ), false );
		assert.throws( () => kill( early.child, 'SIGTERM' ), { code: 'ESRCH' } );
	} );

	it( 'names the port that is taken, and what to do', async () => {
		const other = createServer().listen( port + 1, '127.0.0.1' );
		const third = launch( port );
		assert.equal( await third.ended, 1 );
		other.close();
		assert.match( third.output(), new RegExp( `Port ${ port + 1 }, for the inbox, is taken.*--port`, 's' ) );
	} );
} );
