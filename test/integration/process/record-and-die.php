<?php
/**
 * A process that is killed while it records an event: after the event was written, before its deliveries are.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

add_filter(
	'query',
	static function ( string $query ): string {
		if ( 1 === preg_match( '/\AINSERT INTO `?wp_multisite_webhooks_deliveries/', $query ) ) {
			posix_kill( (int) getmypid(), SIGKILL );
		}
		return $query;
	}
);
multisite_webhooks_record( 'payment_received', [ 'payment_id' => 7 ] );
echo "survived\n";
