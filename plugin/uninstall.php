<?php
/**
 * Removes all that the plugin made on this network: rows or tables, network options, the cron event.
 */

declare(strict_types=1);

use MultisiteWebhooks\Services;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( PHP_VERSION_ID < 80200 || ! is_multisite() ) {
	return;
}

require_once __DIR__ . '/autoload.php';

( new Services( $GLOBALS['wpdb'], __DIR__, '' ) )->uninstall();
