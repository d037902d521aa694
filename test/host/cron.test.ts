import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCron, type Cron } from '../../host/cron';

interface Call {
	started: number;
	/** Undefined: the response is cut off. */
	answer: ( due: number | null | undefined ) => void;
}

/** A network that keeps the calls, and answers them when the test says so. */
class Network {
	readonly calls: Call[] = [];
	readonly signals = mkdtempSync( join( tmpdir(), 'multisite-webhooks-signals-' ) );
	cron!: Cron;
	private open = 0;
	mostAtOnce = 0;

	static async start( test: TestContext, period?: number ): Promise< Network > {
		const network = new Network();
		const server = createServer( ( request, response ) => {
			assert.equal( request.url, '/wp-cron.php' );
			network.mostAtOnce = Math.max( network.mostAtOnce, ++network.open );
			const answer = ( due: number | null | undefined ): void => {
				network.open--;
				if ( due === undefined ) {
					response.destroy();
				} else {
					response.end( JSON.stringify( { due } ) );
				}
			};
			network.calls.push( { started: Date.now(), answer } );
		} );
		await once( server.listen( 0, '127.0.0.1' ), 'listening' );
		const { port } = server.address() as AddressInfo;
		network.cron = startCron( `http://127.0.0.1:${ port }/`, network.signals, period );
		test.after( async () => {
			await network.cron.stop();
			server.close().closeAllConnections();
			rmSync( network.signals, { recursive: true } );
		} );
		return network;
	}

	signal(): void {
		writeFileSync( join( this.signals, 'written' ), '.' );
	}

	async callNumber( number: number ): Promise< Call > {
		const call = () => this.calls[ number - 1 ];
		while ( call() === undefined ) {
			await sleep( 5 );
		}
		return call()!;
	}
}

const QUIET = 1500;

describe( 'The cron calls', { timeout: 20_000, concurrency: true }, () => {
	it( 'come at once when the network signals that something was written, and otherwise not', async ( test ) => {
		const network = await Network.start( test );
		( await network.callNumber( 1 ) ).answer( null );
		await sleep( QUIET );
		assert.equal( network.calls.length, 1 );
		const signalled = Date.now();
		network.signal();
		const second = await network.callNumber( 2 );
		assert.ok( second.started - signalled < 250, `after ${ second.started - signalled } ms` );
		second.answer( null );
		await sleep( QUIET );
		assert.equal( network.calls.length, 2 );
	} );

	it( 'come when the next delivery is due', async ( test ) => {
		const network = await Network.start( test );
		const due = Math.floor( Date.now() / 1000 ) + 2;
		( await network.callNumber( 1 ) ).answer( due );
		const { started } = await network.callNumber( 2 );
		const late = started - 1000 * due;
		assert.ok( late >= 1000 && late < 1500, `${ late } ms after the second began` );
	} );

	it( 'come each period when nothing is due, or only later', async ( test ) => {
		const network = await Network.start( test, 1200 );
		( await network.callNumber( 1 ) ).answer( null );
		const second = await network.callNumber( 2 );
		assert.ok( second.started - network.calls[ 0 ]!.started >= 1200 );
		second.answer( Math.floor( Date.now() / 1000 ) + 300 );
		const third = await network.callNumber( 3 );
		assert.ok( third.started - second.started >= 1200 );
	} );

	it( 'come again after a second, not at once, for what the last one left and after a failure', async ( test ) => {
		const network = await Network.start( test );
		( await network.callNumber( 1 ) ).answer( Math.floor( Date.now() / 1000 ) - 60 );
		( await network.callNumber( 2 ) ).answer( undefined );
		const { started } = await network.callNumber( 3 );
		assert.ok( network.calls[ 1 ]!.started - network.calls[ 0 ]!.started >= 1000 );
		assert.ok( started - network.calls[ 1 ]!.started >= 1000 );
	} );

	it( 'never overlap: a signal during one makes one more', async ( test ) => {
		const network = await Network.start( test );
		const first = await network.callNumber( 1 );
		network.signal();
		await sleep( 100 );
		network.signal();
		await sleep( 100 );
		assert.equal( network.calls.length, 1 );
		first.answer( null );
		( await network.callNumber( 2 ) ).answer( null );
		await sleep( QUIET );
		assert.equal( network.calls.length, 2 );
		assert.equal( network.mostAtOnce, 1 );
	} );

	it( 'end when stopped', async ( test ) => {
		const network = await Network.start( test, 100 );
		( await network.callNumber( 1 ) ).answer( Math.floor( Date.now() / 1000 ) );
		await network.cron.stop();
		network.signal();
		await sleep( QUIET );
		assert.equal( network.calls.length, 1 );
	} );
} );
