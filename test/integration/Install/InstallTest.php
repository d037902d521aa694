<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Install;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Runner;

/** What comes with the plugin, and what goes with it. */
final class InstallTest extends NetworkTestCase {

	protected function tearDown(): void {
		Database::write( "DELETE FROM wp_sitemeta WHERE site_id = 2 AND meta_key LIKE 'multisite_webhooks%'" );
		if ( self::expected_tables() !== self::tables() || ! self::is_active() ) {
			Runner::run( 'activate' );
		}
		parent::tearDown();
	}

	public function test_migrations_that_run_again_change_nothing(): void {
		$this->webhook();
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );

		Runner::run( 'activate' );

		self::assertSame( self::expected_tables(), self::tables() );
		self::assertSame( 1, Database::count( Database::WEBHOOKS ) );
	}

	public function test_migrations_that_run_in_two_processes_at_once_make_four_tables(): void {
		foreach ( Database::TABLES as $table ) {
			Database::write( "DROP TABLE {$table}" );
		}
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );
		$processes = [ Runner::start( 'deliver' )->expect( 'ready' ), Runner::start( 'deliver' )->expect( 'ready' ) ];
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}

		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		self::assertSame( self::expected_tables(), self::tables() );
	}

	public function test_deactivation_removes_the_cron_event_and_nothing_else(): void {
		$this->webhook();
		$this->record();
		self::assertSame( 1, self::cron_events() );

		Runner::run( 'deactivate' );

		self::assertSame( 0, self::cron_events() );
		self::assertSame( [ 1, 1, 1 ], [ Database::count( Database::WEBHOOKS ), Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ) ] );
	}

	public function test_activation_after_a_deactivation_goes_on_where_it_was(): void {
		$this->webhook();
		$this->record();
		Runner::run( 'deactivate' );
		Runner::run( 'activate' );

		Runner::start( 'deliver' )->expect( 'ready' )->tell( 'go' )->expect( 'done' )->finish();

		self::assertSame( [ 'delivered' ], $this->statuses() );
		self::assertSame( 1, self::cron_events() );
	}

	public function test_uninstalling_removes_tables_options_and_the_cron_event(): void {
		$this->webhook();
		$this->record();
		$this->deliver();

		Runner::run( 'uninstall' );

		self::assertSame( [], self::tables() );
		self::assertSame( 0, Database::count( 'wp_sitemeta', "meta_key LIKE 'multisite_webhooks%'" ) );
		self::assertSame( 0, Database::count( 'wp_options', "option_name LIKE '%multisite_webhooks%'" ) );
		self::assertSame( 0, self::cron_events() );
	}

	public function test_uninstalling_leaves_alone_what_belongs_to_another_network(): void {
		$this->webhook();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET network_id = 2' );
		$this->webhook();
		Database::write( "INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value ) VALUES ( 2, 'multisite_webhooks_schema', '1' )" );

		Runner::run( 'uninstall' );

		self::assertSame( [ '2' ], array_column( Database::rows( 'SELECT network_id FROM ' . Database::WEBHOOKS ), 'network_id' ) );
		self::assertSame( 1, Database::count( 'wp_sitemeta', "meta_key LIKE 'multisite_webhooks%'" ) );
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS );
	}

	/** @return list<string> */
	private static function tables(): array {
		return array_map( static fn ( array $row ): string => (string) reset( $row ), Database::rows( "SHOW TABLES LIKE 'wp\\_multisite\\_webhooks%'" ) );
	}

	/** @return list<string> */
	private static function expected_tables(): array {
		$tables = Database::TABLES;
		sort( $tables );
		return $tables;
	}

	private static function is_active(): bool {
		return str_contains( Database::text( "SELECT meta_value FROM wp_sitemeta WHERE meta_key = 'active_sitewide_plugins'" ), 'multisite-webhooks' );
	}

	private static function cron_events(): int {
		return substr_count( Database::text( "SELECT option_value FROM wp_options WHERE option_name = 'cron'" ), '"multisite_webhooks_deliver"' );
	}
}
