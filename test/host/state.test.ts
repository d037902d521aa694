import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { NetworkState, otherNetworks } from '../../host/state';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-state-' ) );
afterEach( () => rmSync( folder, { recursive: true, force: true } ) );

describe( 'The state folder', () => {
	it( 'has a network only when that is complete', () => {
		const state = new NetworkState( join( folder, '7.1' ) );
		assert.equal( state.port, undefined );
		state.port = 9000;
		assert.equal( new NetworkState( join( folder, '7.1' ) ).port, 9000 );
		writeFileSync( state.path( 'network.json' ), '{"po' );
		assert.equal( state.port, undefined );
	} );

	it( 'keeps the networks of other WordPress branches', () => {
		for ( const branch of [ '6.8', '7.1' ] ) {
			new NetworkState( join( folder, branch ) ).port = 9000;
		}
		assert.deepEqual( otherNetworks( folder, '7.1' ), [ '6.8' ] );
		new NetworkState( join( folder, '7.1' ) ).wipe();
		assert.deepEqual( otherNetworks( folder, '7.2' ), [ '6.8' ] );
	} );
} );
