<?php
/**
 * Records a number of events of one type, with a random pause around the given milliseconds between them. Each contains the time
 * at which it was fired.
 */

declare(strict_types=1);

require __DIR__ . '/../integration/wordpress.php';

[ , $event_type, $events ] = $argv;
$pause                     = (int) ( $argv[3] ?? 0 );
$payload                   = require __DIR__ . '/payload.php';
assert( is_array( $payload ) );

for ( $i = 0; $i < (int) $events; $i++ ) {
	if ( 0 < $pause ) {
		usleep( random_int( intdiv( $pause, 2 ), 2 * $pause - intdiv( $pause, 2 ) ) * 1000 );
	}
	if ( null === multisite_webhooks_record( $event_type, [ 'fired_at' => microtime( true ) ] + $payload ) ) {
		fwrite( STDERR, "Event {$i} was not recorded.\n" );
		exit( 1 );
	}
}
