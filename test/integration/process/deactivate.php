<?php
/**
 * Deactivates the plugin for the network, as an admin does.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';
require_once getenv( 'WP_PATH' ) . '/wp-admin/includes/plugin.php';

deactivate_plugins( 'multisite-webhooks/multisite-webhooks.php', false, true );
