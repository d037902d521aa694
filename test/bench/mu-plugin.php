<?php
/**
 * A page that fires an event and ends: /?bench_fires=payment_received
 * A page that tells in its last line what it has cost, after firing as many events as told: /?bench_page=2
 * It ends where its theme would begin, whose time would hide that of the plugin.
 * Without the plugin: &bench_plugin=off, or the environment variable BENCH_PLUGIN. The copy in another folder: the folder's name.
 */

declare(strict_types=1);

/** @return array{float, float} Milliseconds that have passed, and those of the processor. */
function multisite_webhooks_bench_times(): array {
	/** @var array<string, int> $usage */
	$usage = getrusage();
	$ms    = static fn ( string $kind ): float => 1000 * $usage[ "ru_{$kind}.tv_sec" ] + $usage[ "ru_{$kind}.tv_usec" ] / 1000;
	return [ hrtime( true ) / 1e6, $ms( 'utime' ) + $ms( 'stime' ) ];
}

$multisite_webhooks_started = multisite_webhooks_bench_times();
$multisite_webhooks_folder  = $_GET['bench_plugin'] ?? getenv( 'BENCH_PLUGIN' );

if ( is_string( $multisite_webhooks_folder ) && '' !== $multisite_webhooks_folder ) {
	$multisite_webhooks_plugin = "{$multisite_webhooks_folder}/multisite-webhooks.php";
	$multisite_webhooks_active = 'off' === $multisite_webhooks_folder ? [] : [ $multisite_webhooks_plugin => 1 ];
	add_filter( 'pre_site_option_active_sitewide_plugins', static fn (): array => $multisite_webhooks_active );
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
	add_action( 'template_redirect', static fn () => exit( 'A page.' ), PHP_INT_MAX );
	// After everything that plugins do before the response ends.
	add_action(
		'shutdown',
		static function () use ( $multisite_webhooks_started ): void {
			[ $now, $cpu ] = multisite_webhooks_bench_times();
			$is_ours       = static fn ( string $file ): bool => 1 === preg_match( '~/plugin/|/multisite-webhooks~', $file );
			printf(
				"\n%s",
				json_encode(
					[
						'ms'      => $now - $multisite_webhooks_started[0],
						'cpu_ms'  => $cpu - $multisite_webhooks_started[1],
						'kb'      => memory_get_peak_usage() / 1024,
						'queries' => get_num_queries(),
						'files'   => count( array_filter( get_included_files(), $is_ours ) ),
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
