<?php
/**
 * Counts the follow-up requests that arrive, in wp-content/follow-ups. The file wp-content/follow-ups-to leads them to another address,
 * and wp-content/follow-ups-sleep keeps each waiting.
 */

declare(strict_types=1);

if ( isset( $_POST['multisite_webhooks_follow_up'] ) ) {
	file_put_contents( dirname( __DIR__ ) . '/follow-ups', '.', FILE_APPEND );
	if ( is_file( dirname( __DIR__ ) . '/follow-ups-sleep' ) ) {
		usleep( 600_000 );
	}
}

add_filter(
	'multisite_webhooks_follow_up_request',
	static function ( array $request ): array {
		$to = dirname( __DIR__ ) . '/follow-ups-to';
		return is_file( $to ) ? [ 'url' => (string) file_get_contents( $to ) ] + $request : $request;
	}
);
