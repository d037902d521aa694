<?php
/**
 * A page that records an event and then ends as its address says.
 */

declare(strict_types=1);

add_action(
	'wp_loaded',
	static function (): void {
		$wpdb = $GLOBALS['wpdb'];
		$end  = $_GET['record_and'] ?? '';
		if ( '' === $end || ! $wpdb instanceof wpdb ) {
			return;
		}
		if ( 'leave_a_transaction_open' === $end ) {
			$wpdb->query( 'START TRANSACTION' );
		}
		multisite_webhooks_record( 'payment_received', [ 'payment_id' => 7 ] );
		if ( 'die_of_an_error' === $end ) {
			throw new Error( 'This page is broken.' );
		}
		exit( 'recorded' );
	}
);
