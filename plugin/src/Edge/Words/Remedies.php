<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Health\Wakeups;

/** Ways to send deliveries on time, ready to paste, with the paths, the address and the user of this network. */
final class Remedies {

	private const WP_CLI = '/usr/local/bin/wp';

	/** @return list<Remedy> Those that are still missing, the simplest first. */
	public static function beside( Wakeups $wakeups, \DateTimeImmutable $now ): array {
		return match ( true ) {
			$wakeups->worker_is_running( $now ) => [],
			$wakeups->are_working( $now )       => [ self::worker() ],
			default                             => [ self::crontab(), self::wp_cli(), self::worker() ],
		};
	}

	public static function crontab(): Remedy {
		$address = get_site_url( get_main_site_id(), 'wp-cron.php?doing_wp_cron' );
		return new Remedy(
			__( 'WP-Cron, started by the server', 'multisite-webhooks' ),
			__( 'Sends due deliveries every minute, even without visits. Add this line to the server’s crontab (crontab -e):', 'multisite-webhooks' ),
			self::each_minute( 'curl -fsS -o /dev/null --max-time 300 ' . self::for_shell( $address ) )
		);
	}

	public static function wp_cli(): Remedy {
		$path = self::for_shell( self::path() );
		$url  = self::for_shell( network_home_url( '/' ) );
		return new Remedy(
			__( 'WP-CLI, started by the server', 'multisite-webhooks' ),
			sprintf(
				/* translators: %s: a user name on the server, such as "www-data". */
				__( 'Runs without the web server, so no time limit interrupts it. Add this line to the crontab of the user %s, and change the path to wp if yours differs:', 'multisite-webhooks' ),
				self::user()
			),
			self::each_minute( self::WP_CLI . " webhook deliver --path={$path} --url={$url} >/dev/null" )
		);
	}

	public static function worker(): Remedy {
		return new Remedy(
			__( 'A worker, kept running by systemd', 'multisite-webhooks' ),
			__( 'The fastest: sends continuously, within a fraction of a second. Save this as /etc/systemd/system/multisite-webhooks.service, change the path to wp if yours differs, and start it with “systemctl enable --now multisite-webhooks”:', 'multisite-webhooks' ),
			self::unit()
		);
	}

	private static function unit(): string {
		$home = network_home_url( '/' );
		$path = self::for_systemd( '--path=' . self::path() );
		$url  = self::for_systemd( "--url={$home}" );
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
				'ExecStart=' . self::WP_CLI . " webhook deliver --watch {$path} {$url}",
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

	/** The user that PHP runs as, so that new files keep belonging to the web server. */
	private static function user(): string {
		$known = function_exists( 'posix_geteuid' ) && function_exists( 'posix_getpwuid' ) ? posix_getpwuid( posix_geteuid() ) : false;
		return is_array( $known ) ? $known['name'] : get_current_user();
	}

	/** Errors stay visible: cron sends them to the user by email. */
	private static function each_minute( string $command ): string {
		// Cron ends the command at an unescaped %, before a shell sees it.
		return '* * * * * ' . str_replace( '%', '\\%', $command );
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
