<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Columns;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** A step after a release, on whatever database there is. */
#[CoversClass( Migrator::class )]
#[CoversClass( Columns::class )]
final class LaterStepTest extends TestCase {

	private const EVENTS = 2 * M0002_Add_Kind::BATCH + 20;

	private Stores $stores;

	private Samples $samples;

	private string $log;

	private string|false $log_before;

	protected function setUp(): void {
		$this->stores     = RealStores::connected();
		$this->samples    = new Samples();
		$this->log        = (string) tempnam( sys_get_temp_dir(), 'multisite-webhooks' );
		$this->log_before = ini_set( 'error_log', $this->log );
		for ( $i = 0; $i < self::EVENTS; $i++ ) {
			$this->add_event();
		}
	}

	protected function tearDown(): void {
		ini_set( 'error_log', (string) $this->log_before );
		unlink( $this->log );
		$database = $this->database();
		foreach ( [ 'kind', 'moves' ] as $column ) {
			if ( $this->has( $column ) ) {
				$database->execute( 'ALTER TABLE %i DROP COLUMN %i', [ $database->tables->events, $column ] );
			}
		}
		update_network_option( $database->tables->network, Migrator::OPTION, 1 );
	}

	public function test_a_later_step_moves_each_row_once(): void {
		$this->migrator( new M0002_Add_Kind() )->run();

		self::assertSame( self::EVENTS, $this->moved() );
		self::assertSame( 2, $this->done() );
		self::assertSame( '', file_get_contents( $this->log ) );

		$this->migrator( new M0002_Add_Kind() )->run();
		self::assertSame( self::EVENTS, $this->moved() );
	}

	public function test_a_step_that_fails_halfway_leaves_a_plugin_that_works_and_is_continued_later(): void {
		$batches = 0;
		$fail    = static function () use ( &$batches ): void {
			if ( 1 < ++$batches ) {
				throw new StorageFailed( 'The disk is full.' );
			}
		};

		$this->migrator( new M0002_Add_Kind( $fail ) )->run();

		self::assertSame( 1, $this->done() );
		self::assertSame( M0002_Add_Kind::BATCH, $this->moved() );
		self::assertStringContainsString( 'could not update its tables and goes on without: The disk is full.', (string) file_get_contents( $this->log ) );
		$this->add_event();
		self::assertSame( self::EVENTS + 1, $this->stores->events()->sequence( 1000 ) );
		self::assertSame( self::EVENTS + 1, $this->stores->events()->page( new EventQuery( per_page: 1 ), null )->total );

		$this->migrator( new M0002_Add_Kind() )->run();
		self::assertSame( self::EVENTS + 1, $this->moved() );
		self::assertSame( 2, $this->done() );
	}

	public function test_a_process_tries_a_step_that_has_failed_again_only_after_a_while(): void {
		$tries    = 0;
		$migrator = $this->migrator(
			new M0002_Add_Kind(
				static function () use ( &$tries ): void {
					$tries++;
					throw new StorageFailed( 'The disk is full.' );
				}
			)
		);

		$migrator->run();
		$migrator->run();

		self::assertSame( 1, $tries );
	}

	public function test_a_long_step_is_done_in_turns(): void {
		$this->migrator( new M0002_Add_Kind( static fn () => usleep( 1_000_000 ) ) )->run();
		self::assertSame( [ 1, M0002_Add_Kind::BATCH ], [ $this->done(), $this->moved() ] );

		$this->migrator( new M0002_Add_Kind() )->run();
		self::assertSame( [ 2, self::EVENTS ], [ $this->done(), $this->moved() ] );
	}

	public function test_the_same_batch_by_another_process_in_between_moves_nothing_twice(): void {
		$other = static fn ( Database $database ): bool => ( new M0002_Add_Kind() )->advance( $database );

		$this->migrator( new M0002_Add_Kind( fn (): bool => $other( $this->database() ) ) )->run();

		self::assertSame( self::EVENTS, $this->moved() );
	}

	public function test_a_column_is_added_once_and_what_the_database_refuses_is_an_error(): void {
		$columns = new Columns( $this->database() );
		$table   = $this->database()->tables->events;
		$columns->add( $table, 'kind', 'varchar(100) NULL' );
		$columns->add( $table, 'kind', 'varchar(100) NULL' );
		self::assertTrue( $this->has( 'kind' ) );

		$this->expectException( StorageFailed::class );
		$columns->add( $table, 'moves', 'no type at all' );
	}

	private function migrator( M0002_Add_Kind $step ): Migrator {
		return new Migrator( $this->database(), [ $step ] );
	}

	private function database(): Database {
		return $this->stores->database;
	}

	private function add_event(): void {
		$this->stores->events()->add( $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] ) );
	}

	private function done(): int {
		$done = get_network_option( $this->database()->tables->network, Migrator::OPTION );
		return is_numeric( $done ) ? (int) $done : 0;
	}

	/** Those that have moved exactly once. */
	private function moved(): int {
		$tables = $this->database()->tables;
		return $this->database()->number(
			"SELECT COUNT(*) FROM %i WHERE network_id = %d AND kind = 'PAYMENT_RECEIVED' AND moves = 1",
			[ $tables->events, $tables->network ]
		);
	}

	private function has( string $column ): bool {
		$rows = $this->database()->rows( 'SHOW COLUMNS FROM %i', [ $this->database()->tables->events ] );
		return in_array( $column, array_column( $rows, 'Field' ), true );
	}
}
