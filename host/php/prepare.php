<?php
/**
 * Run at each start: the plugin is active, no dead process holds the cron lock, and sites whose tables are older than WordPress are told.
 */

declare(strict_types=1);

require '/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

global $wp_db_version;

delete_transient( 'doing_cron' );

$multisite_webhooks_active = activate_plugin( 'multisite-webhooks/multisite-webhooks.php', '', true );
if ( is_wp_error( $multisite_webhooks_active ) ) {
	finish( [ 'error' => 'The plugin cannot be activated: ' . wp_strip_all_tags( $multisite_webhooks_active->get_error_message() ) ] );
}

$multisite_webhooks_outdated = array_filter(
	get_sites( [ 'number' => 0 ] ),
	static fn ( WP_Site $site ): bool => (int) get_blog_option( (int) $site->id, 'db_version' ) < $wp_db_version
);

finish( [ 'outdated' => array_values( array_map( static fn ( WP_Site $site ): string => $site->path, $multisite_webhooks_outdated ) ) ] );
