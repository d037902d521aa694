<?php
/**
 * A page that fires an event and ends: /?bench_fires=payment_received
 * A page that tells in its last line what it has cost, after firing as many events as told: /?bench_page=2
 * Without the plugin: &bench_plugin=off, or the environment variable BENCH_PLUGIN.
 */

declare(strict_types=1);

$multisite_webhooks_started = hrtime( true );

if ( 'off' === ( $_GET['bench_plugin'] ?? getenv( 'BENCH_PLUGIN' ) ) ) {
	add_filter( 'pre_site_option_active_sitewide_plugins', '__return_empty_array' );
}

if ( is_string( $_GET['bench_page'] ?? null ) ) {
	$multisite_webhooks_events = (int) $_GET['bench_page'];
	add_action(
		'wp_loaded',
		static function () use ( $multisite_webhooks_events ): void {
			for ( $i = 0; $i < $multisite_webhooks_events; $i++ ) {
				multisite_webhooks_record( 'payment_received', [ 'payment_id' => $i, 'notes' => str_repeat( 'One kilobyte. ', 73 ) ] );
			}
		}
	);
	// After everything that plugins do before the response ends.
	add_action(
		'shutdown',
		static function () use ( $multisite_webhooks_started ): void {
			printf(
				"\n%s",
				json_encode(
					[
						'ms'      => ( hrtime( true ) - $multisite_webhooks_started ) / 1e6,
						'kb'      => memory_get_peak_usage() / 1024,
						'queries' => get_num_queries(),
						'files'   => count( get_included_files() ),
					]
				)
			);
		},
		PHP_INT_MAX
	);
}

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
