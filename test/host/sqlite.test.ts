/** The stores do on SQLite, as `npm start` has it, what their contract says. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeConfig } from '../../host/config';
import { placeCore } from '../../host/core';
import { bootPlayground, runStep } from '../../host/playground';
import { NetworkState } from '../../host/state';
import { ROOT } from '../../tools/lib/paths';
import { silentProgress } from '../../tools/lib/progress';
import { phpUnitCounts } from '../../tools/steps/counts';
import { wordpressCore } from '../../tools/wordpress/core';
import { TESTED } from '../../tools/wordpress/versions';

const CHECKOUT = '/checkout';
const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-sqlite-' ) );

after( () => rmSync( folder, { recursive: true, force: true } ) );

test( 'every store passes its contract suite', async () => {
	const state = new NetworkState( join( folder, TESTED ) );
	await placeCore( state, await wordpressCore( TESTED, silentProgress ), silentProgress );
	writeConfig( state, { port: 1, inboxPort: 2, resolver: 'http://127.0.0.1:3/', allow: [] } );
	const mounts = [ 'vendor', 'plugin', 'test', 'phpunit.xml.dist' ].map( ( name ) => ( {
		hostPath: join( ROOT, name ),
		vfsPath: `${ CHECKOUT }/${ name }`,
	} ) );
	const { playground, close } = await bootPlayground(
		state,
		'http://127.0.0.1:1/',
		join( folder, 'tmp' ),
		'8.3',
		mounts
	);
	try {
		const { error } = await runStep( playground, 'install.php', { domain: '127.0.0.1:1', port: 1 } );
		assert.equal( error, undefined );
		const { text, errors } = await playground.run( {
			code: `<?php require '${ CHECKOUT }/test/contract/sqlite.php';`,
		} );
		const { passed, failed } = phpUnitCounts( text ) ?? { passed: 0, failed: 1 };
		assert.equal( failed, 0, `${ text }\n${ errors }` );
		assert.ok( passed > 100, text );
	} finally {
		await close();
	}
} );
