<?php
/**
 * Makes the minute pass after which WP-Cron runs the deliveries again, and prints the lock with which it may be started.
 */

declare(strict_types=1);

require __DIR__ . '/../../integration/wordpress.php';

wp_clear_scheduled_hook( 'multisite_webhooks_deliver' );
wp_schedule_event( time() - 1, 'multisite_webhooks_minute', 'multisite_webhooks_deliver' );

$lock = sprintf( '%.22F', microtime( true ) );
set_transient( 'doing_cron', $lock );
echo $lock;
