<?php
/**
 * Delivers what is due, as WP-Cron does, and says what went wrong.
 */

declare(strict_types=1);

require __DIR__ . '/../../integration/wordpress.php';

try {
	do_action( 'multisite_webhooks_deliver' );
} catch ( Throwable $failure ) {
	echo $failure->getMessage(), "\n";
}
