<?php
/**
 * A process that delivers what is due, as WP-Cron does, once a line is read.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

echo "ready\n";
fgets( STDIN );
do_action( 'multisite_webhooks_deliver' );
echo "done\n";
