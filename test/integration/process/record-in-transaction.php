<?php
/**
 * A process that records an event in a transaction in which it does other things too. The line that it reads says how to
 * end the transaction: COMMIT or ROLLBACK.
 */

declare(strict_types=1);

use MultisiteWebhooks\Test\Integration\Support\WordPress;

require __DIR__ . '/../../../vendor/autoload.php';
require __DIR__ . '/../wordpress.php';

WordPress::query( 'START TRANSACTION' );
update_network_option( null, 'callers_option', uniqid() );
echo multisite_webhooks_record( 'payment_received', [ 'payment_id' => 7 ] ), "\n";

WordPress::query( 'COMMIT' === trim( (string) fgets( STDIN ) ) ? 'COMMIT' : 'ROLLBACK' );
echo "done\n";
