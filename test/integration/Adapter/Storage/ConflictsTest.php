<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\CallerShield;
use MultisiteWebhooks\Adapter\Storage\Conflicts;
use MultisiteWebhooks\Adapter\Storage\Database as OurDatabase;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Storage\Statements;
use MultisiteWebhooks\Test\Integration\Support\Storage\Units;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** Another process gets in the way: the whole unit is tried again. */
#[CoversClass( Conflicts::class )]
final class ConflictsTest extends TestCase {

	private const NETWORK = 79;

	private const MESSAGES = [
		1213 => 'Deadlock found when trying to get lock; try restarting transaction',
		1205 => 'Lock wait timeout exceeded; try restarting transaction',
		1020 => 'Record has changed since last read in table',
	];

	private \wpdb $wpdb;

	private Stores $stores;

	private Units $units;

	protected function setUp(): void {
		$this->wpdb = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$this->wpdb->set_prefix( WordPress::database()->base_prefix );
		$this->wpdb->suppress_errors();
		$this->stores = new Stores( OurDatabase::of_network( $this->wpdb, self::NETWORK ), WordPress::secret_box( ... ), new FixedClock() );
		$this->units  = new Units( $this->stores, self::NETWORK );
	}

	protected function tearDown(): void {
		$this->units->prepare( 'positions' );
		foreach ( Database::TABLES as $table ) {
			Database::write( "DELETE FROM {$table} WHERE network_id = " . self::NETWORK );
		}
		Database::write( 'DELETE FROM wp_sitemeta WHERE site_id = ' . self::NETWORK );
		$this->wpdb->close();
	}

	/** @return iterable<string, array{string, int}> */
	public static function units(): iterable {
		foreach ( Units::NAMES as $name ) {
			yield "{$name}, 1213" => [ $name, 1213 ];
			yield "{$name}, 1205" => [ $name, 1205 ];
		}
	}

	#[DataProvider( 'units' )]
	public function test_a_conflict_at_any_statement_and_at_the_commit_is_tried_again( string $name, int $code ): void {
		$at = 0;
		do {
			$unit = $this->units->prepare( $name );
			$more = Statements::before( $at, $this->refusing( $code ), $unit->run( ... ) );
			$unit->assert_done( "after a conflict at statement {$at}" );
			$at += (int) $more;
		} while ( $more );

		self::assertGreaterThan( 2, $at, 'It has run in a transaction.' );
	}

	public function test_conflicts_that_do_not_end_are_reported_and_leave_nothing(): void {
		$unit    = $this->units->prepare( 'results' );
		$tries   = 0;
		$refuse  = $this->refusing( 1213 );
		$failure = null;
		Statements::before(
			2,
			static function ( string $statement ) use ( $refuse, &$tries ): string {
				++$tries;
				return $refuse( $statement );
			},
			static function () use ( $unit, &$failure ): void {
				$failure = $unit->attempt();
			},
			true,
		);

		self::assertSame( [ 6, 1213 ], [ $tries, $failure?->getCode() ] );
		$unit->assert_nothing_done( 'after six tries' );
	}

	public function test_another_error_is_not_tried_again(): void {
		$tries = 0;
		try {
			Conflicts::retrying(
				static function () use ( &$tries ): never {
					++$tries;
					throw new StorageFailed( 'Unknown column', 1054 );
				}
			);
		} catch ( StorageFailed ) {
			self::assertSame( 1, $tries );
		}
	}

	#[TestWith( [ 1205 ] )]
	#[TestWith( [ 1020 ] )]
	public function test_a_statement_outside_of_a_transaction_is_tried_again_as_well( int $code ): void {
		$this->refuse_next( 'UPDATE', $code );

		self::assertSame( 0, $this->stores->database->execute( 'UPDATE %i SET type = type WHERE 1 = 0', [ Database::EVENTS ] ) );
	}

	/** Where a conflict ends its caller's transaction, an event that was tried again would be the only part of it that counts. */
	#[TestWith( [ 1213 ] )]
	#[TestWith( [ 1205 ] )]
	public function test_capture_does_not_try_again( int $code ): void {
		$samples = new Samples();
		$this->refuse_next( 'INSERT', $code );
		try {
			$this->stores->events()->add( $samples->event( [ $samples->subscription( $samples->ids->webhook() ) ] ) );
			self::fail( 'It was tried again.' );
		} catch ( StorageFailed $failure ) {
			self::assertSame( [ $code, 0 ], [ $failure->getCode(), Database::count( Database::EVENTS, 'network_id = ' . self::NETWORK ) ] );
		}
	}

	public function test_the_caller_finds_the_error_that_has_ended_its_transaction(): void {
		$this->refuse_next( 'INSERT', 1213 );
		$samples = new Samples();
		$add     = function () use ( $samples ): void {
			try {
				$this->stores->events()->add( $samples->event( [] ) );
			} catch ( StorageFailed ) {
				// As Capture does: it counts the failure, by statements of its own.
				$this->wpdb->get_var( 'SELECT 7' );
			}
		};

		( new CallerShield( $this->wpdb ) )->around( $add );

		self::assertSame( self::MESSAGES[1213], $this->wpdb->last_error );
	}

	/** The next statement of this kind meets a conflict. */
	private function refuse_next( string $kind, int $code ): void {
		$refuse = $this->refusing( $code );
		$filter = static function ( string $statement ) use ( $kind, $refuse, &$filter ): string {
			if ( ! str_starts_with( $statement, $kind ) ) {
				return $statement;
			}
			remove_filter( 'query', $filter, PHP_INT_MAX );
			return $refuse( $statement );
		};
		add_filter( 'query', $filter, PHP_INT_MAX );
	}

	/**
	 * As the server does: a deadlock rolls back the transaction, the others only the statement.
	 *
	 * @return \Closure(string): string
	 */
	private function refusing( int $code ): \Closure {
		return function () use ( $code ): string {
			$handle = $this->wpdb->__get( 'dbh' );
			self::assertInstanceOf( \mysqli::class, $handle );
			if ( 1213 === $code ) {
				$handle->query( 'ROLLBACK' );
			}
			return "SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = {$code}, MESSAGE_TEXT = '" . self::MESSAGES[ $code ] . "'";
		};
	}
}
