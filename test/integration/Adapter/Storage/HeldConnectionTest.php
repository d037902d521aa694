<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Database as OurDatabase;
use MultisiteWebhooks\Adapter\Storage\HeldConnection;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Storage\Statements;
use MultisiteWebhooks\Test\Integration\Support\Storage\Unit;
use MultisiteWebhooks\Test\Integration\Support\Storage\Units;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** A connection that is lost inside a transaction: nothing of it happened, and whoever runs it hears of that. */
#[CoversClass( HeldConnection::class )]
final class HeldConnectionTest extends TestCase {

	private const NETWORK = 79;

	private \wpdb $wpdb;

	private Units $units;

	protected function setUp(): void {
		$this->wpdb  = self::connect();
		$this->units = new Units( self::stores( $this->wpdb ), self::NETWORK );
	}

	protected function tearDown(): void {
		$this->units->prepare( 'positions' );
		foreach ( Database::TABLES as $table ) {
			Database::write( "DELETE FROM {$table} WHERE network_id = " . self::NETWORK );
		}
		Database::write( 'DELETE FROM wp_sitemeta WHERE site_id = ' . self::NETWORK );
		$this->wpdb->close();
	}

	/** @return iterable<string, array{string}> */
	public static function units(): iterable {
		foreach ( Units::NAMES as $name ) {
			yield $name => [ $name ];
		}
	}

	#[DataProvider( 'units' )]
	public function test_a_connection_that_is_lost_before_any_statement_leaves_nothing_half_done( string $name ): void {
		$at = 0;
		do {
			$unit = $this->units->prepare( $name );
			$more = $this->assert_whole( $unit, $at, "lost before statement {$at}" );
			$at  += (int) $more;
		} while ( $more );

		self::assertGreaterThan( 2, $at, 'It has run in a transaction.' );
	}

	/** While this one is cut off, another process numbers more events than it was about to: the counter must not fall behind. */
	public function test_numbering_goes_on_when_another_process_has_numbered_meanwhile(): void {
		$other = self::connect();
		$at    = 1;
		do {
			$unit    = $this->units->prepare( 'positions' );
			$numbers = static function () use ( $other ): void {
				$stores = self::stores( $other );
				$units  = new Units( $stores, self::NETWORK );
				$units->record();
				$stores->events()->sequence( 100 );
				$units->record();
			};
			$more    = Statements::before( $at++, $this->killing( $numbers ), static fn () => $unit->attempt() );
			$this->units->record();
			$unit->run();

			self::assertSame( $more ? '1,2,3,4,5,6,7,8' : '1,2,3,4', $this->positions() );
		} while ( $more );
		$other->close();
	}

	public function test_a_lost_connection_is_replaced_outside_of_transactions(): void {
		$this->kill();

		self::assertSame( 7, $this->database()->number( 'SELECT 7' ) );
	}

	public function test_what_replaces_wpdb_and_connects_again_by_itself_is_noticed(): void {
		$this->expectException( StorageFailed::class );
		$this->expectExceptionMessage( 'lost during a transaction' );

		$this->database()->transaction(
			function (): void {
				$this->wpdb->db_connect( false );
				$this->database()->number( 'SELECT 7' );
			}
		);
	}

	/** Of a page that was begun, wpdb neither ends the process nor tells that a query failed. */
	public function test_rows_that_could_not_be_read_are_not_taken_for_none(): void {
		$actions               = $GLOBALS['wp_actions'];
		$GLOBALS['wp_actions'] = [ 'template_redirect' => 1 ];
		try {
			$this->database()->transaction(
				function (): void {
					$this->kill();
					$this->expectException( StorageFailed::class );
					$this->database()->rows( 'SELECT 7' );
				}
			);
		} finally {
			$GLOBALS['wp_actions'] = $actions;
		}
	}

	public function test_wpdb_is_as_before_afterwards(): void {
		$state  = fn (): array => [ $this->wpdb->__get( 'reconnect_retries' ), $this->wpdb->show_errors, $this->wpdb->suppress_errors ];
		$before = $state();

		$this->database()->transaction( static fn (): int => 0 );

		self::assertSame( $before, $state() );
	}

	/** @return bool Whether there is such a statement. */
	private function assert_whole( Unit $unit, int $at, string $message ): bool {
		$failure = null;
		$more    = Statements::before(
			$at,
			$this->killing( static fn () => null ),
			static function () use ( $unit, &$failure ): void {
				$failure = $unit->attempt();
			}
		);
		// Before it begins, the connection may be replaced.
		self::assertSame( $more && 0 < $at, null !== $failure, $message );
		if ( null !== $failure ) {
			$unit->assert_nothing_done( $message );
			$unit->run();
		}
		$unit->assert_done( $message );
		return $more;
	}

	/**
	 * @param \Closure(): mixed $meanwhile
	 * @return \Closure(string): string
	 */
	private function killing( \Closure $meanwhile ): \Closure {
		return function ( string $statement ) use ( $meanwhile ): string {
			$this->kill();
			$meanwhile();
			return $statement;
		};
	}

	private function kill(): void {
		$handle = $this->wpdb->__get( 'dbh' );
		self::assertInstanceOf( \mysqli::class, $handle );
		Database::write( "KILL CONNECTION {$handle->thread_id}" );
	}

	private function positions(): string {
		return Database::text( 'SELECT GROUP_CONCAT( position ORDER BY position ) FROM ' . Database::EVENTS . ' WHERE network_id = ' . self::NETWORK );
	}

	private function database(): OurDatabase {
		return OurDatabase::of_network( $this->wpdb, self::NETWORK );
	}

	private static function connect(): \wpdb {
		$wpdb = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$wpdb->set_prefix( WordPress::database()->base_prefix );
		$wpdb->suppress_errors();
		return $wpdb;
	}

	private static function stores( \wpdb $wpdb ): Stores {
		return new Stores( OurDatabase::of_network( $wpdb, self::NETWORK ), WordPress::secret_box( ... ), new FixedClock() );
	}
}
