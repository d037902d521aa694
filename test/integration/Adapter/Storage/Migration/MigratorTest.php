<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Test\Contract\Migration\M0002_Add_Kind;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Attributes\CoversClass;

/** Migrations make the tables once, and change them while everything goes on. For one process alone: Contract\Migration. */
#[CoversClass( Migrator::class )]
final class MigratorTest extends NetworkTestCase {

	protected function tearDown(): void {
		if ( Database::sorted_tables() !== Database::existing_tables() ) {
			Runner::run( 'activate' );
		}
		if ( [] !== Database::rows( 'SHOW COLUMNS FROM ' . Database::EVENTS . " LIKE 'kind'" ) ) {
			Database::write( 'ALTER TABLE ' . Database::EVENTS . ' DROP COLUMN kind, DROP COLUMN moves' );
			Database::write( "UPDATE wp_sitemeta SET meta_value = '1' WHERE meta_key = 'multisite_webhooks_schema'" );
			wp_cache_flush();
		}
		parent::tearDown();
	}

	public function test_migrations_that_run_again_change_nothing(): void {
		$this->webhook();
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );

		Runner::run( 'activate' );

		self::assertSame( Database::sorted_tables(), Database::existing_tables() );
		self::assertSame( 1, Database::count( Database::WEBHOOKS ) );
	}

	public function test_migrations_that_run_in_two_processes_at_once_make_each_table_once(): void {
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

		self::assertSame( Database::sorted_tables(), Database::existing_tables() );
	}

	public function test_a_later_step_survives_a_kill_while_events_are_sent_and_moves_each_row_once_in_two_processes(): void {
		$this->webhook();
		$this->record();
		$this->add_events( 10 * M0002_Add_Kind::BATCH );
		$killed = Runner::start( 'migrate', '20' )->expect( 'ready' )->tell( 'go' );
		$killed->expect( 'batch' )->expect( 'batch' )->expect( 'batch' )->kill();
		self::assertSame( [ '1', 2 * M0002_Add_Kind::BATCH ], [ $this->schema(), $this->moved() ] );

		// By the version that knows nothing of it.
		$this->record();
		$this->deliver();
		self::assertSame( [ 'delivered', 'delivered' ], $this->statuses() );

		$processes = [ Runner::start( 'migrate' )->expect( 'ready' ), Runner::start( 'migrate' )->expect( 'ready' ) ];
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}
		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}
		self::assertSame( [ '2', Database::count( Database::EVENTS ) ], [ $this->schema(), $this->moved() ] );
	}

	public function test_two_processes_that_begin_a_later_step_at_once_add_its_columns_once(): void {
		$this->add_events( 5 );
		$processes = [ Runner::start( 'migrate' )->expect( 'ready' ), Runner::start( 'migrate' )->expect( 'ready' ) ];
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}

		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		self::assertSame( [ '2', 5 ], [ $this->schema(), $this->moved() ] );
	}

	private function add_events( int $count ): void {
		Database::write(
			'INSERT INTO ' . Database::EVENTS . " ( id, network_id, position, type, recorded_at, owed, envelope )
			SELECT CONCAT( 'evt_', LPAD( seq, 26, '0' ) ), 1, 1000 + seq, 'payment_received', '2026-11-28 00:00:00.000', '[]', '{}' FROM "
			. Database::numbers( 1, $count )
		);
	}

	private function schema(): string {
		return Database::text( "SELECT DISTINCT meta_value FROM wp_sitemeta WHERE meta_key = 'multisite_webhooks_schema'" );
	}

	/** Those that have moved exactly once. */
	private function moved(): int {
		return Database::count( Database::EVENTS, "kind = 'PAYMENT_RECEIVED' AND moves = 1" );
	}
}
