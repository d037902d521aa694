import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { writeConfig } from '../../host/config';
import { placeCore } from '../../host/core';
import { NetworkState, otherNetworks } from '../../host/state';
import { findProgram } from '../../tools/lib/programs';
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
	it( 'holds WordPress and its themes, and nothing else of a site that the folder may be', async () => {
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

	it( 'follows links, for distributions keep some folders elsewhere', async () => {
		write( folder, 'elsewhere/a.js' );
		symlinkSync( join( folder, 'elsewhere' ), join( core, 'wp-includes/js' ) );
		const state = new NetworkState( join( folder, '7.1' ) );
		await place( state );
		assert.equal( readFileSync( join( state.wordpress, 'wp-includes/js/a.js' ), 'utf8' ), 'elsewhere/a.js' );
	} );

	it( 'is made once, and again for another WordPress, over which uploads stay', async () => {
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

describe( 'The state folder', () => {
	it( 'holds a network only when all of it was made', () => {
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

describe( 'The wp-config.php', () => {
	const php = findProgram( 'php' );

	it( 'tells WordPress its network, the allowed hosts, and the same keys each time', { skip: ! php }, async () => {
		const state = new NetworkState( join( folder, '7.1' ) );
		await place( state );
		write( state.wordpress, 'wp-settings.php', '<?php echo json_encode( get_defined_constants( true )["user"] );' );
		const constants = ( port: number ): Record< string, unknown > => {
			writeConfig( state, { port, inboxPort: port + 1, resolver: "http://127.0.0.1:1/it's" } );
			const output = execFileSync( php ?? '', [ join( state.wordpress, 'wp-config.php' ) ], {
				encoding: 'utf8',
			} );
			return JSON.parse( output ) as Record< string, unknown >;
		};
		const first = constants( 9000 );
		const second = constants( 9100 );
		assert.equal( first[ 'MULTISITE' ], true );
		assert.equal( first[ 'SUBDOMAIN_INSTALL' ], false );
		assert.equal( first[ 'DOMAIN_CURRENT_SITE' ], '127.0.0.1:9000' );
		assert.equal( second[ 'DOMAIN_CURRENT_SITE' ], '127.0.0.1:9100' );
		assert.equal( second[ 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ], '127.0.0.1:9101,localhost:9101' );
		assert.equal( first[ 'MULTISITE_WEBHOOKS_HOST_RESOLVER' ], "http://127.0.0.1:1/it's" );
		assert.match( String( first[ 'AUTH_KEY' ] ), /^.{64}$/ );
		assert.equal( first[ 'AUTH_KEY' ], second[ 'AUTH_KEY' ] );
		assert.notEqual( first[ 'AUTH_KEY' ], first[ 'NONCE_SALT' ] );
	} );
} );
