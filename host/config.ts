/** Writes the network's wp-config.php at each start, because it contains addresses that may have changed. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson, type NetworkState } from './state';
import { LOG, SIGNAL } from './playground';
import { phpDefines } from '../tools/lib/php-code';
import { WORDPRESS_KEYS } from '../tools/wordpress/keys';

export interface Addresses {
	port: number;
	inboxPort: number;
	resolver: string;
	/** Hosts that may have private addresses, besides the inbox. */
	allow: readonly string[];
}

export function writeConfig( state: NetworkState, { port, inboxPort, resolver, allow }: Addresses ): void {
	const constants = {
		DB_NAME: 'wordpress',
		...keys( state ),
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_LOG: LOG,
		WP_DEBUG_DISPLAY: false,
		AUTOMATIC_UPDATER_DISABLED: true,
		DISABLE_WP_CRON: true,
		// The host never calls twice at once. This only limits how long the lock of a killed run delays the next.
		WP_CRON_LOCK_TIMEOUT: 1,
		MULTISITE_WEBHOOKS_FOLLOW_UPS: false, // The host sends what is due.
		MULTISITE_WEBHOOKS_ALLOWED_HOSTS: [ ...inboxHosts( inboxPort ), ...allow ].join( ',' ),
		MULTISITE_WEBHOOKS_HOST_RESOLVER: resolver,
		MULTISITE_WEBHOOKS_HOST_SIGNAL: SIGNAL,
	};
	writeFileSync(
		join( state.wordpress, 'wp-config.php' ),
		`<?php
// Written by each npm start, which discards changes to this file.
${ phpDefines( constants ) }
// The set-up loads WordPress alone while the network does not exist yet or has another address.
if ( ! defined( 'MULTISITE_WEBHOOKS_HOST_ALONE' ) ) {
${ phpDefines( networkOn( port ) ) }
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`
	);
}

const networkOn = ( port: number ) => ( {
	MULTISITE: true,
	SUBDOMAIN_INSTALL: false,
	DOMAIN_CURRENT_SITE: `127.0.0.1:${ port }`,
	PATH_CURRENT_SITE: '/',
	SITE_ID_CURRENT_SITE: 1,
	BLOG_ID_CURRENT_SITE: 1,
} );

function inboxHosts( port: number ): string[] {
	return [ `127.0.0.1:${ port }`, `localhost:${ port }` ];
}

/** Created once: other keys would log everyone out and make stored secrets unreadable. */
function keys( state: NetworkState ): Record< string, string > {
	const file = state.path( 'keys.json' );
	const kept = readJson< Record< string, string > >( file );
	if ( kept ) {
		return kept;
	}
	const created = Object.fromEntries(
		WORDPRESS_KEYS.map( ( name ) => [ name, randomBytes( 48 ).toString( 'base64' ) ] )
	);
	writeJson( file, created );
	return created;
}
