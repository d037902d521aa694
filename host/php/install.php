<?php
/**
 * Installs WordPress as a network of subdirectories. Expects an empty database.
 */

declare(strict_types=1);

define( 'MULTISITE_WEBHOOKS_HOST_ALONE', true );
define( 'WP_INSTALLING', true );

/** Replaces WordPress's email to the administrator: this machine sends no email. */
function wp_new_blog_notification(): void {}

require '/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Multisite Webhooks', 'admin', 'admin@example.org', true, '', 'password' );

define( 'WP_INSTALLING_NETWORK', true );
foreach ( $wpdb->tables( 'ms_global' ) as $multisite_webhooks_table => $multisite_webhooks_name ) {
	$wpdb->$multisite_webhooks_table = $multisite_webhooks_name;
}
install_network();
$multisite_webhooks_made = populate_network( 1, $input['domain'], 'admin@example.org', 'Multisite Webhooks', '/', false );

finish( is_wp_error( $multisite_webhooks_made ) ? [ 'error' => $multisite_webhooks_made->get_error_message() ] : [] );
