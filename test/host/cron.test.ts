import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCron } from '../../host/cron';

describe( 'The cron calls', () => {
	it( 'never overlap, and end when stopped', async ( test ) => {
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
