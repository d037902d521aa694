import { WORDPRESS_KEYS } from '../wordpress/keys';
import type { Database } from './mariadb';

/** Where the sites of a network live: at paths of its domain, or at names under it. */
export type Sites = 'paths' | 'names';

export interface NetworkOptions {
	db: Database;
	/** With its port. */
	domain: string;
	sites: Sites;
	debugLog: string;
	/** More constants, which win over those below. */
	constants: Constants;
}

export type Constants = Record< string, string | number | boolean >;

export function wpConfig( options: NetworkOptions ): string {
	const { db } = options;
	const always = {
		DB_NAME: db.name,
		DB_USER: db.user,
		DB_PASSWORD: db.password,
		DB_HOST: `${ db.host }:${ db.port }`,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries( WORDPRESS_KEYS.map( ( name ) => [ name, `the same for every run: ${ name }` ] ) ),
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_LOG: options.debugLog,
		WP_DEBUG_DISPLAY: false,
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		...options.constants,
	};
	const network = {
		MULTISITE: true,
		SUBDOMAIN_INSTALL: options.sites === 'names',
		// WordPress would take the port into the cookies of all names, and then no browser takes the cookies.
		...( options.sites === 'names' ? { COOKIE_DOMAIN: options.domain.replace( /:\d+$/, '' ) } : {} ),
	};
	const main = {
		DOMAIN_CURRENT_SITE: options.domain,
		PATH_CURRENT_SITE: '/',
		SITE_ID_CURRENT_SITE: 1,
		BLOG_ID_CURRENT_SITE: 1,
	};
	return `<?php
${ define( always ) }
// Scripts on the command line are on the main site unless they say otherwise.
$_SERVER['HTTP_HOST'] ??= ${ literal( options.domain ) };
$_SERVER['REMOTE_ADDR'] ??= '127.0.0.1';
if ( ! defined( 'MULTISITE_WEBHOOKS_STACK_INSTALLS' ) ) {
${ define( network ) }
	// A second network that a test makes in the same tables lives at localhost; WordPress finds it by its domain.
	if ( ! str_starts_with( $_SERVER['HTTP_HOST'], 'localhost' ) ) {
${ define( main ) }
	}
}
$table_prefix = ${ literal( db.prefix ) };
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

function define( constants: Constants ): string {
	return Object.entries( constants )
		.map( ( [ name, value ] ) => `define( ${ literal( name ) }, ${ literal( value ) } );` )
		.join( '\n' );
}

function literal( value: string | number | boolean ): string {
	return typeof value === 'string' ? `'${ value.replace( /[\\']/g, '\\$&' ) }'` : String( value );
}
