<?php
/**
 * Adds to each of many options, as many processes do at the same time.
 *
 * Usage: php set-options.php <network> <how many>
 */

declare(strict_types=1);

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Test\Integration\Support\WordPress;

require dirname( __DIR__, 3 ) . '/vendor/autoload.php';
require dirname( __DIR__ ) . '/wordpress.php';

$database = Database::of_network( WordPress::database(), (int) $argv[1] );
echo "ready\n";
fgets( STDIN );
for ( $number = 0; $number < (int) $argv[2]; $number++ ) {
	( new AtomicOption( $database, "test_{$number}" ) )->add_number( 1 );
}
