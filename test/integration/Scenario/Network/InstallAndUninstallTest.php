<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversNothing;

/** What comes with the plugin, and what goes with it. */
#[CoversNothing]
final class InstallAndUninstallTest extends NetworkTestCase {

	protected function tearDown(): void {
		delete_user_meta( 1, 'wp_persisted_preferences' );
		if ( Database::sorted_tables() !== Database::existing_tables() || ! self::is_active() ) {
			Runner::run( 'activate' );
		}
		parent::tearDown();
	}

	public function test_deactivation_removes_the_cron_event_and_nothing_else(): void {
		$this->webhook();
		$this->record();
		self::write_deliveries();
		self::assertSame( 1, self::cron_events() );

		Runner::run( 'deactivate' );

		self::assertSame( 0, self::cron_events() );
		self::assertSame(
			[ 1, 1, 1 ],
			[ Database::count( Database::WEBHOOKS ), Database::count( Database::EVENTS ), Database::count( Database::DELIVERIES ) ],
		);
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

		self::assertSame( [], Database::existing_tables() );
		self::assertSame( 0, Database::count( 'wp_sitemeta', "meta_key LIKE 'multisite_webhooks%'" ) );
		self::assertSame( 0, Database::count( 'wp_options', "option_name LIKE '%multisite_webhooks%'" ) );
		self::assertSame( 0, self::cron_events() );
	}

	public function test_uninstalling_removes_what_people_chose_for_the_screens_and_nothing_else_that_they_chose(): void {
		$others = [ 'core' => [ 'fixedToolbar' => true ] ];
		update_user_meta( 1, 'wp_persisted_preferences', $others + [ 'multisite-webhooks' => [ 'webhooks' => [ 'perPage' => 50 ] ] ] );

		Runner::run( 'uninstall' );

		wp_cache_flush();
		self::assertSame( $others, get_user_meta( 1, 'wp_persisted_preferences', true ) );
	}

	/** An object cache must not remember the schema of the tables that are gone. */
	public function test_installing_after_an_uninstallation_makes_the_tables_again(): void {
		Runner::run( 'uninstall' );

		Runner::run( 'activate' );

		self::assertSame( Database::sorted_tables(), Database::existing_tables() );
	}

	private static function is_active(): bool {
		return str_contains(
			Database::text( "SELECT meta_value FROM wp_sitemeta WHERE meta_key = 'active_sitewide_plugins'" ),
			'multisite-webhooks',
		);
	}

	private static function cron_events(): int {
		return substr_count(
			Database::text( "SELECT option_value FROM wp_options WHERE option_name = 'cron'" ),
			'"multisite_webhooks_deliver"',
		);
	}
}
