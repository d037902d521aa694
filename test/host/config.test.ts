import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { writeConfig } from '../../host/config';
import { NetworkState } from '../../host/state';
import { findProgram } from '../../tools/lib/programs';

const folder = mkdtempSync( join( tmpdir(), 'multisite-webhooks-config-' ) );
after( () => rmSync( folder, { recursive: true, force: true } ) );

describe( 'The wp-config.php', () => {
	const php = findProgram( 'php' );

	it( 'gives WordPress its network, the allowed hosts, and the same keys each time', { skip: ! php }, () => {
		const state = new NetworkState( join( folder, '7.1' ) );
		mkdirSync( state.wordpress, { recursive: true } );
		writeFileSync(
			join( state.wordpress, 'wp-settings.php' ),
			'<?php echo json_encode( get_defined_constants( true )["user"] );'
		);
		const constants = ( port: number, allow: readonly string[] = [] ): Record< string, unknown > => {
			writeConfig( state, { port, inboxPort: port + 1, resolver: "http://127.0.0.1:1/it's", allow } );
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
		assert.equal(
			constants( 9100, [ 'receiver.test:3000', '[::1]' ] )[ 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ],
			'127.0.0.1:9101,localhost:9101,receiver.test:3000,[::1]'
		);
		assert.equal( first[ 'MULTISITE_WEBHOOKS_HOST_RESOLVER' ], "http://127.0.0.1:1/it's" );
		assert.match( String( first[ 'AUTH_KEY' ] ), /^.{64}$/ );
		assert.equal( first[ 'AUTH_KEY' ], second[ 'AUTH_KEY' ] );
		assert.notEqual( first[ 'AUTH_KEY' ], first[ 'NONCE_SALT' ] );
	} );
} );
