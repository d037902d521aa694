<?php
/**
 * A page that fires an event and ends: /?bench_fires=payment_received
 */

declare(strict_types=1);

add_action(
	'wp_loaded',
	static function (): void {
		$event_type = $_GET['bench_fires'] ?? '';
		if ( ! is_string( $event_type ) || '' === $event_type ) {
			return;
		}
		multisite_webhooks_record( $event_type, [ 'fired_at' => microtime( true ) ] );
		exit( 'fired' );
	}
);
