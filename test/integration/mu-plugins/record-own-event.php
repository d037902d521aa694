<?php
/**
 * A page that records an event of the type in own-event-type.php, with the payload in its address.
 */

declare(strict_types=1);

add_action(
	'wp_loaded',
	static function (): void {
		// phpcs:ignore WordPress.Security.NonceVerification
		$given   = $_GET['record_own'] ?? '';
		$payload = is_string( $given ) ? json_decode( wp_unslash( $given ), true ) : null;
		if ( is_array( $payload ) ) {
			multisite_webhooks_record( 'shop.order_paid', $payload );
			multisite_webhooks_record( 'shop.order_paid', $payload );
			exit( 'recorded' );
		}
	}
);
