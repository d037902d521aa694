import { phpDefines, phpString, type Constants } from '../lib/php-code';
import { WORDPRESS_KEYS } from '../wordpress/keys';
import type { Database } from './mariadb';

/** Where the sites of a network are: at paths of its domain, or at subdomains. */
export type Sites = 'paths' | 'names';

export interface NetworkOptions {
	db: Database;
	/** With its port. */
	domain: string;
	sites: Sites;
	debugLog: string;
	/** More constants, which override the default ones. */
	constants: Constants;
}

export function wpConfig( options: NetworkOptions ): string {
	return `<?php
${ phpDefines( siteConstants( options ) ) }
// Of what scripts on the command line record, tests decide themselves when it is sent.
if ( 'cli' === PHP_SAPI && false === getenv( 'TEST_FOLLOW_UPS' ) ) {
	define( 'MULTISITE_WEBHOOKS_FOLLOW_UPS', false );
}
// Such scripts run on the main site unless they say otherwise.
$_SERVER['HTTP_HOST'] ??= ${ phpString( options.domain ) };
$_SERVER['REMOTE_ADDR'] ??= '127.0.0.1';
if ( ! defined( 'MULTISITE_WEBHOOKS_STACK_INSTALLS' ) ) {
${ phpDefines( networkConstants( options ) ) }
	// A test creates a second network in the same tables, at localhost. WordPress finds it by its domain.
	if ( ! str_starts_with( $_SERVER['HTTP_HOST'], 'localhost' ) ) {
${ phpDefines( mainSiteConstants( options ) ) }
	}
}
$table_prefix = ${ phpString( options.db.prefix ) };
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

function siteConstants( { db, debugLog, constants }: NetworkOptions ): Constants {
	return {
		DB_NAME: db.name,
		DB_USER: db.user,
		DB_PASSWORD: db.password,
		DB_HOST: `${ db.host }:${ db.port }`,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries( WORDPRESS_KEYS.map( ( name ) => [ name, `the same for every run: ${ name }` ] ) ),
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_LOG: debugLog,
		WP_DEBUG_DISPLAY: false,
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
		...constants,
	};
}

function networkConstants( { sites, domain }: NetworkOptions ): Constants {
	return {
		MULTISITE: true,
		SUBDOMAIN_INSTALL: sites === 'names',
		// WordPress would include the port in the cookies of all names, and browsers refuse such cookies.
		...( sites === 'names' ? { COOKIE_DOMAIN: domain.replace( /:\d+$/, '' ) } : {} ),
	};
}

function mainSiteConstants( { domain }: NetworkOptions ): Constants {
	return {
		DOMAIN_CURRENT_SITE: domain,
		PATH_CURRENT_SITE: '/',
		SITE_ID_CURRENT_SITE: 1,
		BLOG_ID_CURRENT_SITE: 1,
	};
}
