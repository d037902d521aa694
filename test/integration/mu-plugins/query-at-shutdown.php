<?php
/**
 * Uses the database when WordPress shuts down, as WP-Cron and many plugins do.
 */

declare(strict_types=1);

add_action(
	'shutdown',
	static function (): void {
		$wpdb = $GLOBALS['wpdb'];
		assert( $wpdb instanceof wpdb );
		$text = $wpdb->get_var( (string) $wpdb->prepare( 'SELECT %s', "it's there" ) );
		if ( "it's there" !== $text ) {
			fwrite( STDERR, "The database is gone.\n" ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
	}
);
