<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Connection;
use MultisiteWebhooks\Adapter\Storage\Database as OurDatabase;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\Hooks;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** What becomes of a process whose database goes away. */
#[CoversClass( Connection::class )]
final class ConnectionTest extends TestCase {

	private Hooks $hooks;

	private \wpdb $wpdb;

	protected function setUp(): void {
		// PHPUnit would count what is_alive() silences.
		set_error_handler( static fn ( int $level ): bool => 0 === ( $level & error_reporting() ), E_WARNING );
		$this->hooks = Hooks::remember();
		$this->wpdb  = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$this->wpdb->set_prefix( WordPress::database()->base_prefix );
		$this->wpdb->suppress_errors();
		add_action( 'shutdown', '__return_null', 77 );
	}

	protected function tearDown(): void {
		$this->wpdb->close();
		$this->hooks->restore();
		restore_error_handler();
	}

	public function test_a_closed_connection_is_open_again_for_the_end(): void {
		$connection = new Connection( $this->wpdb );
		$connection->close();

		self::assertTrue( $connection->prepare_shutdown() );

		self::assertSame( '7', $this->wpdb->get_var( 'SELECT 7' ) );
		self::assertSame( 77, has_action( 'shutdown', '__return_null' ) );
	}

	public function test_without_a_database_nothing_runs_at_the_end(): void {
		$this->lose_database();

		self::assertFalse( ( new Connection( $this->wpdb ) )->prepare_shutdown() );
		self::assertFalse( has_action( 'shutdown' ) );
	}

	public function test_a_database_that_goes_away_during_the_work_throws(): void {
		$database = OurDatabase::of_network( $this->wpdb, 1 );
		$this->lose_database();
		$before = has_filter( 'wp_die_handler' );
		try {
			$database->throwing( static fn (): int => $database->number( 'SELECT 7' ) );
			self::fail( 'It is away.' );
		} catch ( StorageFailed $failure ) {
			self::assertNotSame( '', $failure->getMessage() );
		}
		self::assertSame( $before, has_filter( 'wp_die_handler' ) );
	}

	public function test_other_code_that_ends_the_process_is_left_alone(): void {
		add_filter( 'wp_die_handler', static fn (): \Closure => static fn (): never => throw new \DomainException( 'Ended.' ) );

		$this->expectException( \DomainException::class );

		( new Connection( $this->wpdb ) )->throwing( static fn () => wp_die( 'No.' ) );
	}

	/** The connection is cut, and nothing listens where it was. */
	private function lose_database(): void {
		Database::write( 'KILL ' . (int) $this->wpdb->get_var( 'SELECT CONNECTION_ID()' ) );
		( new \ReflectionProperty( \wpdb::class, 'dbhost' ) )->setValue( $this->wpdb, '127.0.0.1:' . Internet::closed_port() );
		( new \ReflectionProperty( \wpdb::class, 'reconnect_retries' ) )->setValue( $this->wpdb, 1 );
	}
}
