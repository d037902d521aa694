<?php
/**
 * A process that records events in a transaction, and ends it when it is told how: COMMIT or ROLLBACK.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

assert( $GLOBALS['wpdb'] instanceof wpdb );
$GLOBALS['wpdb']->query( 'START TRANSACTION' );
echo multisite_webhooks_record( 'payment_received', [ 'payment_id' => 7 ] ), "\n";

$GLOBALS['wpdb']->query( 'COMMIT' === trim( (string) fgets( STDIN ) ) ? 'COMMIT' : 'ROLLBACK' );
echo "done\n";
