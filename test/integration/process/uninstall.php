<?php
/**
 * Deactivates the plugin and removes what it has made, as an admin does who deletes it. Its files stay.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';
require_once getenv( 'WP_PATH' ) . '/wp-admin/includes/plugin.php';

deactivate_plugins( 'multisite-webhooks/multisite-webhooks.php', false, true );
uninstall_plugin( 'multisite-webhooks/multisite-webhooks.php' );
