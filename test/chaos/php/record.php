<?php
/**
 * Records events and prints the id of each; "lost" where it was told that it could not be recorded. So many a second (0: as fast as it
 * can), and so many in all, or until it is ended.
 */

declare(strict_types=1);

require __DIR__ . '/../../integration/wordpress.php';

$per_second = (int) $argv[1];
$most       = (int) ( $argv[2] ?? PHP_INT_MAX );
for ( $i = 0; $i < $most; $i++ ) {
	$id = multisite_webhooks_record(
		'payment_received',
		[ 'payment_id' => $i, 'note' => str_repeat( "\u{1F389} ", random_int( 0, 200 ) ) ],
	);
	echo $id ?? 'lost', "\n";
	if ( 0 >= $per_second ) {
		continue;
	}

	usleep( intdiv( 1_000_000, $per_second ) );
}
