<?php
/**
 * Network-activates the plugin.
 */

declare(strict_types=1);

require '/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$multisite_webhooks_active = activate_plugin( 'multisite-webhooks/multisite-webhooks.php', '', true );

finish(
	is_wp_error( $multisite_webhooks_active )
		? [ 'error' => 'The plugin cannot be activated: ' . wp_strip_all_tags( $multisite_webhooks_active->get_error_message() ) ]
		: []
);
