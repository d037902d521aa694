<?php
/**
 * Activates the plugin for the network, as an admin does.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';
require_once getenv( 'WP_PATH' ) . '/wp-admin/includes/plugin.php';

$failed = activate_plugin( 'multisite-webhooks/multisite-webhooks.php', '', true );
if ( null !== $failed ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
