<?php
/**
 * Plugin Name: Multisite Webhooks: local host
 * Description: The differences from a real server when the network runs under `npm start`.
 *
 * @package MultisiteWebhooks
 */

declare(strict_types=1);

/** The host calls wp-cron.php every second, and each call should send what is due. */
add_filter(
	'cron_schedules',
	static function ( array $schedules ): array {
		if ( isset( $schedules['multisite_webhooks_minute'] ) ) {
			$schedules['multisite_webhooks_minute']['interval'] = 1;
		}
		return $schedules;
	},
	PHP_INT_MAX
);

/** Playground invents an address for every name. */
add_filter(
	'multisite_webhooks_resolve',
	static function ( ?array $addresses, string $host ): ?array {
		$url    = MULTISITE_WEBHOOKS_HOST_RESOLVER . '?host=' . rawurlencode( $host );
		$answer = @file_get_contents( $url, false, stream_context_create( [ 'http' => [ 'timeout' => 5 ] ] ) );
		$found  = false === $answer ? null : json_decode( $answer, true );
		return is_array( $found ) ? $found : $addresses;
	},
	10,
	2
);

/** With its first request, the host asks what is left to do before the network is ready. */
if ( isset( $_SERVER['HTTP_X_MULTISITE_WEBHOOKS_HOST'] ) ) {
	add_action(
		'init',
		static function (): void {
			global $wp_db_version;
			$state = [
				'active'  => isset( get_site_option( 'active_sitewide_plugins', [] )['multisite-webhooks/multisite-webhooks.php'] ),
				'current' => (int) get_site_option( 'wpmu_upgrade_site' ) === (int) $wp_db_version,
			];
			header( 'X-Multisite-Webhooks-Host: ' . wp_json_encode( $state ) );
		}
	);
}
