<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** What has deliveries sent in time, ready to paste: with the paths, the address and the user of this very network. */
final class Remedies {

	private const WP_CLI = '/usr/local/bin/wp';

	public static function crontab(): Remedy {
		$address = get_site_url( get_main_site_id(), 'wp-cron.php?doing_wp_cron' );
		return new Remedy(
			__( 'WP-Cron, called by the server', 'multisite-webhooks' ),
			__( 'Sends what is due each minute, visitors or not. Add this line to the crontab of the server (crontab -e):', 'multisite-webhooks' ),
			self::each_minute( 'curl -sS ' . self::for_shell( $address ) )
		);
	}

	public static function wp_cli(): Remedy {
		return new Remedy(
			__( 'The same with WP-CLI', 'multisite-webhooks' ),
			sprintf(
				/* translators: %s: name of a user of the server, such as "www-data". */
				__( 'Needs no web server, so nothing cuts it off. Add this line to the crontab of the user %s, with the path of wp where it is another:', 'multisite-webhooks' ),
				self::user()
			),
			self::each_minute( self::WP_CLI . ' webhook deliver --path=' . self::for_shell( self::path() ) . ' --url=' . self::for_shell( network_home_url( '/' ) ) )
		);
	}

	public static function worker(): Remedy {
		return new Remedy(
			__( 'A worker, kept running by systemd', 'multisite-webhooks' ),
			__( 'The fastest: sends within a fraction of a second, and without pause. Save this as /etc/systemd/system/multisite-webhooks.service, with the path of wp where it is another, and start it with “systemctl enable --now multisite-webhooks”:', 'multisite-webhooks' ),
			self::unit()
		);
	}

	private static function unit(): string {
		$home = network_home_url( '/' );
		return implode(
			"\n",
			[
				'[Unit]',
				'Description=Multisite Webhooks of ' . str_replace( '%', '%%', $home ),
				'After=network-online.target mariadb.service mysql.service',
				'Wants=network-online.target',
				'',
				'[Service]',
				'User=' . self::user(),
				'ExecStart=' . self::WP_CLI . ' webhook deliver --watch ' . self::for_systemd( '--path=' . self::path() ) . ' ' . self::for_systemd( "--url={$home}" ),
				'Restart=always',
				'RestartSec=5',
				'TimeoutStopSec=60',
				'',
				'[Install]',
				'WantedBy=multi-user.target',
			]
		);
	}

	private static function path(): string {
		return untrailingslashit( wp_normalize_path( ABSPATH ) );
	}

	/** As whom PHP runs, so that files which it makes stay those of the web server. */
	private static function user(): string {
		$known = function_exists( 'posix_geteuid' ) && function_exists( 'posix_getpwuid' ) ? posix_getpwuid( posix_geteuid() ) : false;
		return is_array( $known ) ? $known['name'] : get_current_user();
	}

	private static function each_minute( string $command ): string {
		// Before a shell sees the line, cron takes each bare % for its end.
		return '* * * * * ' . str_replace( '%', '\\%', $command ) . ' >/dev/null 2>&1';
	}

	private static function for_shell( string $text ): string {
		return "'" . str_replace( "'", "'\\''", $text ) . "'";
	}

	private static function for_systemd( string $text ): string {
		return '"' . strtr(
			$text,
			[
				'\\' => '\\\\',
				'"'  => '\\"',
				'%'  => '%%',
				'$'  => '$$',
			]
		) . '"';
	}
}
