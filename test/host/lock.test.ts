import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { hold, waitForHolder } from '../../host/lock';
import { startInbox } from '../../tools/inbox/inbox';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-running-' ) );
after( () => rmSync( folder, { recursive: true, force: true } ) );

describe( 'The state folder', () => {
	it( 'is held by one process, as long as that listens on its port', async () => {
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

	it( 'is released by a process that is about to end', async () => {
		const holder = await startInbox( { port: 0 } );
		hold( folder, holder.port );
		setTimeout( () => void holder.close(), 500 );
		await waitForHolder( folder );
	} );

	it( 'is free when its holder was killed or its lock is incomplete', async () => {
		writeFileSync( join( folder, 'lock.json' ), JSON.stringify( { pid: 2 ** 22 + 1, port: 1 } ) );
		await waitForHolder( folder );
		writeFileSync( join( folder, 'lock.json' ), '{"pid":' );
		await waitForHolder( folder );
	} );
} );
