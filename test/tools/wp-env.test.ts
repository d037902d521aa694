import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../../tools/lib/paths';

interface Environment {
	multisite: boolean;
	port: number;
	phpVersion: string;
	pluginSources: unknown[];
	mappings: Record< string, { path: string } >;
}

interface Config {
	env: { development: Environment };
	lifecycleScripts: { afterStart: string };
}

const { loadConfig } = createRequire( import.meta.url )( '@wordpress/env/lib/config' ) as {
	loadConfig: ( folder: string ) => Promise< Config >;
};

const home = mkdtempSync( join( tmpdir(), 'wp-env-' ) );
let config: Config;

before( async () => {
	// Offline, wp-env takes the newest version from its cache, a folder named after the file's path.
	const cache = join( home, createHash( 'md5' ).update( join( ROOT, '.wp-env.json' ) ).digest( 'hex' ) );
	mkdirSync( cache );
	writeFileSync( join( cache, 'wp-env-cache.json' ), JSON.stringify( { latestWordPressVersion: '7.1' } ) );
	process.env[ 'WP_ENV_HOME' ] = home;
	config = await loadConfig( ROOT );
} );

after( () => rmSync( home, { recursive: true, force: true } ) );

test( 'wp-env creates a network, on the oldest PHP that the plugin supports', () => {
	assert.equal( config.env.development.multisite, true );
	assert.equal( config.env.development.phpVersion, '8.2' );
} );

test( 'wp-env mounts the plugin under its own name, once', () => {
	assert.equal(
		config.env.development.mappings[ 'wp-content/plugins/multisite-webhooks' ]?.path,
		join( ROOT, 'plugin' )
	);
	assert.deepEqual( config.env.development.pluginSources, [] );
} );

test( 'wp-env activates the plugin for the network', () => {
	assert.match( config.lifecycleScripts.afterStart, /wp plugin activate multisite-webhooks --network/ );
} );

test( 'wp-env uses other ports than npm start', () => {
	assert.equal( config.env.development.port, 8890 );
} );

test( 'wp-env leaves each site its own address', () => {
	// wp-env fixes the address with these constants, which on a network would be the address of every site.
	assert.match( config.lifecycleScripts.afterStart, /for c in WP_HOME WP_SITEURL; do wp config delete \$c/ );
} );
