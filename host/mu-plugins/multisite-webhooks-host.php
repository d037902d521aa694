<?php
/**
 * Plugin Name: Multisite Webhooks: local host
 * Description: The differences from a real server when the network runs under `npm start`.
 *
 * @package MultisiteWebhooks
 */

declare(strict_types=1);

/** Whether a request writes to the plugin's tables, after which something may be due. */
final class Multisite_Webhooks_Host_Writes {

	public static bool $made = false;

	public static function notice( string $query ): string {
		global $wpdb;
		if ( ! self::$made && str_contains( $query, "{$wpdb->base_prefix}multisite_webhooks" ) ) {
			self::$made = 1 === preg_match( '/^\s*(?:INSERT|REPLACE|UPDATE|DELETE)\b/i', $query );
		}
		return $query;
	}

	/** What a run of deliveries writes is its outcome. */
	public static function forget(): void {
		self::$made = false;
	}
}

add_filter( 'query', [ Multisite_Webhooks_Host_Writes::class, 'notice' ] );
add_action( 'multisite_webhooks_deliver', [ Multisite_Webhooks_Host_Writes::class, 'forget' ], PHP_INT_MAX );

/** The host watches this file. After all other code, so that everything is written. */
add_action(
	'shutdown',
	static function (): void {
		register_shutdown_function(
			static function (): void {
				if ( Multisite_Webhooks_Host_Writes::$made ) {
					file_put_contents( MULTISITE_WEBHOOKS_HOST_SIGNAL, '.' );
				}
				if ( wp_doing_cron() && isset( $_SERVER['HTTP_X_MULTISITE_WEBHOOKS_HOST'] ) ) {
					$due = get_site_option( 'multisite_webhooks_next_due' );
					echo wp_json_encode( [ 'due' => is_numeric( $due ) ? (int) $due : null ] );
				}
			}
		);
	},
	PHP_INT_MAX
);

/** The host calls wp-cron.php whenever something is due, not only once in the minute in which WordPress runs the task. */
if ( isset( $_SERVER['HTTP_X_MULTISITE_WEBHOOKS_HOST'] ) ) {
	add_action(
		'wp_loaded',
		static function (): void {
			$next = wp_doing_cron() ? wp_next_scheduled( 'multisite_webhooks_deliver' ) : false;
			if ( false !== $next && $next > time() ) {
				do_action( 'multisite_webhooks_deliver' );
			}
		},
		PHP_INT_MAX
	);
}

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
