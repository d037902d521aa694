<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Assert;

/** Another network in the same tables, with a domain (localhost), a main site and settings of its own, and the plugin active. */
final class SecondNetwork {

	public const ID = 2;

	private static int $site = 0;

	public static function make(): void {
		WordPress::load_admin( 'plugin', 'upgrade' );
		wp_set_current_user( 1 );
		Assert::assertTrue( populate_network( self::ID, self::domain(), 'admin@example.com', 'Second', '/', is_subdomain_install() ) );
		$site = wp_insert_site(
			[
				'domain'     => self::domain(),
				'path'       => '/',
				'network_id' => self::ID,
				'title'      => 'Second',
				'user_id'    => 1,
			]
		);
		Assert::assertIsInt( $site );
		self::$site = $site;
		self::on( static fn () => Runner::run( 'activate' ) );
	}

	public static function remove(): void {
		wp_delete_site( self::$site );
		Database::write( 'DELETE FROM wp_site WHERE id = ?', self::ID );
		Database::write( 'DELETE FROM wp_sitemeta WHERE site_id = ?', self::ID );
		wp_cache_flush();
	}

	/**
	 * Processes that are started inside, and requests by HTTP, are on this network.
	 *
	 * @template T
	 * @param \Closure(): T $work
	 * @return T
	 */
	public static function on( \Closure $work ): mixed {
		$first = (string) getenv( 'WP_BASE_URL' );
		putenv( 'WP_BASE_URL=http://' . self::domain() );
		try {
			return $work();
		} finally {
			putenv( "WP_BASE_URL={$first}" );
		}
	}

	private static function domain(): string {
		return 'localhost:' . parse_url( (string) getenv( 'WP_BASE_URL' ), PHP_URL_PORT );
	}
}
