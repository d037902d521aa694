<?php
/**
 * A process that records many events once a line is read, each in a transaction that stays open for a while. Prints their ids.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

echo "ready\n";
fgets( STDIN );
for ( $i = 0; $i < 40; $i++ ) {
	WordPress::query( 'START TRANSACTION' );
	echo multisite_webhooks_record( 'payment_received', [ 'payment_id' => $i ] ), "\n";
	usleep( random_int( 0, 8000 ) );
	WordPress::query( 'COMMIT' );
}
