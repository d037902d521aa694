import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCron } from '../../host/cron';
import { startInbox } from '../../tools/inbox/inbox';
import { hold, waitForHolder } from '../../host/lock';
import { takePort } from '../../host/ports';
import { addressesOf, startResolver } from '../../host/resolver';
import { SetupError } from '../../tools/lib/errors';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-running-' ) );
after( () => rmSync( folder, { recursive: true, force: true } ) );

describe( 'The state folder', () => {
	it( 'is held by one process, as long as that sits at its port', async () => {
		const holder = await startInbox( { port: 0 } );
		const lock = hold( folder, holder.port );
		await assert.rejects(
			waitForHolder( folder ),
			new RegExp( `already running at http://127.0.0.1:${ holder.port }/` )
		);
		await holder.close();
		await waitForHolder( folder );
		lock.release();
		assert.ok( ! existsSync( join( folder, 'lock.json' ) ) );
	} );

	it( 'is given over by one that is about to end', async () => {
		const holder = await startInbox( { port: 0 } );
		hold( folder, holder.port );
		setTimeout( () => void holder.close(), 500 );
		await waitForHolder( folder );
	} );

	it( 'is free when its holder was killed, or has half of a lock', async () => {
		writeFileSync( join( folder, 'lock.json' ), JSON.stringify( { pid: 2 ** 22 + 1, port: 1 } ) );
		await waitForHolder( folder );
		writeFileSync( join( folder, 'lock.json' ), '{"pid":' );
		await waitForHolder( folder );
	} );
} );

describe( 'A port that is taken', () => {
	it( 'is named, with what to do', async () => {
		const other = await startInbox( { port: 0 } );
		const { port } = other;
		await assert.rejects(
			takePort( port, 'the inbox', () => startInbox( { port } ) ),
			( error ) =>
				error instanceof SetupError && error.message.includes( `${ port }` ) && /--port/.test( error.next )
		);
		await other.close();
	} );
} );

describe( 'The cron calls', () => {
	it( 'come one after the other however long one takes, and end when told to', async ( test ) => {
		let calls = 0;
		let together = 0;
		let most = 0;
		const server = createServer( async ( request, response ) => {
			assert.equal( request.url, '/wp-cron.php' );
			calls++;
			most = Math.max( most, ++together );
			await sleep( calls === 2 ? 1500 : 10 );
			together--;
			response.end();
		} ).listen( 0, '127.0.0.1' );
		test.after( () => void server.close().closeAllConnections() );
		await once( server, 'listening' );
		const { port } = server.address() as AddressInfo;
		const cron = startCron( `http://127.0.0.1:${ port }/` );
		test.after( () => cron.stop() );
		while ( calls < 4 ) {
			await sleep( 50 );
		}
		assert.equal( most, 1 );
		await cron.stop();
		const made = calls;
		await sleep( 1200 );
		assert.equal( calls, made );
	} );
} );

describe( 'Names', () => {
	it( 'are looked up by the machine, and a number is its own address', async () => {
		assert.ok(
			( await addressesOf( 'localhost' ) ).some( ( address ) => [ '127.0.0.1', '::1' ].includes( address ) )
		);
		assert.deepEqual( await addressesOf( '10.1.2.3' ), [ '10.1.2.3' ] );
		assert.deepEqual( await addressesOf( '2001:db8::1' ), [ '2001:db8::1' ] );
	} );

	it( 'that do not exist have no address', async () => {
		assert.deepEqual( await addressesOf( 'no-such-host.invalid' ), [] );
		assert.deepEqual( await addressesOf( '' ), [] );
	} );

	it( 'are told over HTTP to the network', async () => {
		const resolver = await startResolver();
		assert.deepEqual( await ( await fetch( `${ resolver.url }?host=192.0.2.1` ) ).json(), [ '192.0.2.1' ] );
		await resolver.close();
	} );
} );
