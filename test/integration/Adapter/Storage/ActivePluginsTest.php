<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\ActivePlugins;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Test\Integration\Support\Database as TestDatabase;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** Whether a plugin is active anywhere: the sites are the main one and three more. */
#[CoversClass( ActivePlugins::class )]
final class ActivePluginsTest extends NetworkTestCase {

	private const ACTIVE = [ 'akismet/akismet.php', 'the-shop/shop.php' ];

	protected function tearDown(): void {
		foreach ( [ 2, 3, 4 ] as $site ) {
			update_blog_option( $site, 'active_plugins', [] );
		}
		TestDatabase::write( 'DELETE FROM wp_blogs WHERE blog_id > 900' );
		wp_cache_flush();
		parent::tearDown();
	}

	public function test_a_plugin_that_is_active_nowhere_is_not_active(): void {
		update_blog_option( 3, 'active_plugins', [ 'the-shop/shop.php.bak', 'workshop.php', 'a/workshop.php' ] );

		self::assertFalse( $this->plugins()->has( 'shop.php' ) );
	}

	public function test_one_site_is_enough_whatever_the_folder(): void {
		update_blog_option( 4, 'active_plugins', self::ACTIVE );

		self::assertTrue( $this->plugins()->has( 'shop.php' ) );
	}

	public function test_it_may_be_active_for_the_network(): void {
		$active = get_site_option( 'active_sitewide_plugins' );
		try {
			update_site_option( 'active_sitewide_plugins', [ 'the-shop/shop.php' => 1 ] );
			self::assertTrue( $this->plugins()->has( 'shop.php' ) );
			self::assertFalse( $this->plugins()->has( 'workshop.php' ) );
		} finally {
			update_site_option( 'active_sitewide_plugins', $active );
		}
	}

	public function test_among_many_sites_it_is_not_known_unless_it_is_found(): void {
		self::assertNull( $this->plugins( 2 )->has( 'shop.php' ) );

		foreach ( [ 2, 3, 4 ] as $site ) {
			update_blog_option( $site, 'active_plugins', self::ACTIVE );
		}
		self::assertTrue( $this->plugins( 2 )->has( 'shop.php' ) );
	}

	public function test_it_is_not_known_while_a_site_has_no_tables_and_nothing_is_printed(): void {
		TestDatabase::write(
			"INSERT INTO wp_blogs ( blog_id, site_id, domain, path, registered, last_updated )
			VALUES ( 901, 1, 'gone.example', '/', NOW(), NOW() )"
		);
		wp_cache_flush();

		$this->expectOutputString( '' );
		self::assertNull( $this->plugins()->has( 'shop.php' ) );
	}

	public function test_it_takes_one_query_beside_the_list_of_sites(): void {
		$this->plugins()->has( 'shop.php' );
		$before = get_num_queries();

		$this->plugins()->has( 'shop.php' );

		self::assertSame( $before + 1, get_num_queries() );
	}

	private function plugins( int $max_sites = 50 ): ActivePlugins {
		return new ActivePlugins( Database::of_network( WordPress::database(), 1 ), $max_sites );
	}
}
