import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { placeCore } from '../../host/core';
import { NetworkState } from '../../host/state';
import { silentProgress } from '../../tools/lib/progress';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-files-' ) );
const core = join( folder, 'core' );
after( () => rmSync( folder, { recursive: true, force: true } ) );
beforeEach( () => {
	rmSync( folder, { recursive: true, force: true } );
	write( core, 'wp-includes/version.php' );
	write( core, 'wp-load.php' );
} );

function write( root: string, name: string, content = name ): void {
	mkdirSync( dirname( join( root, name ) ), { recursive: true } );
	writeFileSync( join( root, name ), content );
}

function place( state: NetworkState, version = '7.1.4' ): Promise< void > {
	return placeCore( state, { path: core, version }, silentProgress );
}

describe( 'The copy of WordPress', () => {
	it( 'contains WordPress and its themes, and nothing else of a site that may use the folder', async () => {
		for ( const name of [
			'wp-content/themes/x/style.css',
			'wp-content/db.php',
			'wp-content/uploads/a.png',
			'wp-config.php',
			'.git/HEAD',
		] ) {
			write( core, name );
		}
		const state = new NetworkState( join( folder, '7.1' ) );
		await place( state );
		const copied = ( name: string ): boolean => existsSync( join( state.wordpress, name ) );
		assert.ok(
			copied( 'wp-load.php' ) && copied( 'wp-includes/version.php' ) && copied( 'wp-content/themes/x/style.css' )
		);
		for ( const name of [ 'wp-content/db.php', 'wp-content/uploads', 'wp-config.php', '.git' ] ) {
			assert.ok( ! copied( name ), name );
		}
	} );

	it( 'follows links, because distributions keep some folders elsewhere', async () => {
		write( folder, 'elsewhere/a.js' );
		symlinkSync( join( folder, 'elsewhere' ), join( core, 'wp-includes/js' ) );
		const state = new NetworkState( join( folder, '7.1' ) );
		await place( state );
		assert.equal( readFileSync( join( state.wordpress, 'wp-includes/js/a.js' ), 'utf8' ), 'elsewhere/a.js' );
	} );

	it( 'is made once, and again for another WordPress, and keeps uploads', async () => {
		const state = new NetworkState( join( folder, '7.1' ) );
		await place( state );
		write( state.wordpress, 'wp-content/uploads/a.png' );
		write( state.wordpress, 'wp-load.php', 'changed' );
		await place( state );
		assert.equal( readFileSync( join( state.wordpress, 'wp-load.php' ), 'utf8' ), 'changed' );
		await place( state, '7.1.5' );
		assert.equal( readFileSync( join( state.wordpress, 'wp-load.php' ), 'utf8' ), 'wp-load.php' );
		assert.ok( existsSync( join( state.wordpress, 'wp-content/uploads/a.png' ) ) );
	} );
} );
