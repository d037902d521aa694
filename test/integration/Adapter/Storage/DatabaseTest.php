<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Statements run, transactions commit or roll back, and errors are thrown. */
#[CoversClass( Database::class )]
final class DatabaseTest extends TestCase {

	private const NETWORK = 78;

	private Database $database;

	protected function setUp(): void {
		$this->database = Database::of_network( WordPress::database(), self::NETWORK );
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
	}

	protected function tearDown(): void {
		$this->setUp();
	}

	public function test_a_prepared_statement_changes_and_reads_rows(): void {
		self::assertSame( 1, $this->add( "it's 100 %s" ) );
		self::assertSame( [ [ 'meta_value' => "it's 100 %s" ] ], $this->all() );
		self::assertSame(
			[ 'meta_value' => "it's 100 %s" ],
			$this->database->row( 'SELECT meta_value FROM %i WHERE site_id = %d', $this->values() ),
		);
	}

	public function test_a_number_is_the_first_value_and_zero_without_a_row(): void {
		$this->add( '7' );

		self::assertSame( 7, $this->database->number( 'SELECT meta_value FROM %i WHERE site_id = %d', $this->values() ) );
		self::assertSame( 0, $this->database->number( 'SELECT meta_value FROM %i WHERE site_id = %d AND 1 = 0', $this->values() ) );
		self::assertNull( $this->database->row( 'SELECT meta_value FROM %i WHERE site_id = %d AND 1 = 0', $this->values() ) );
	}

	public function test_a_transaction_commits_and_returns_the_result_of_its_work(): void {
		self::assertSame( 1, $this->database->transaction( fn (): int => $this->add( 'kept' ) ) );
		self::assertCount( 1, $this->all() );
	}

	public function test_a_transaction_is_rolled_back_when_its_work_throws(): void {
		try {
			$this->database->transaction(
				function (): never {
					$this->add( 'lost' );
					throw new \DomainException( 'Stop.' );
				}
			);
		} catch ( \DomainException $failure ) {
			self::assertSame( [ 'Stop.', [] ], [ $failure->getMessage(), $this->all() ] );
			return;
		}
	}

	public function test_an_error_is_thrown_with_the_message_of_the_database(): void {
		$this->expectException( StorageFailed::class );
		$this->expectExceptionMessage( 'no_such_column' );

		$this->database->suppressing_errors(
			fn (): array => $this->database->rows( 'SELECT no_such_column FROM %i', [ $this->database->tables->site_meta ] )
		);
	}

	public function test_errors_of_writes_are_thrown_too(): void {
		$this->expectException( StorageFailed::class );

		$this->database->suppressing_errors( fn (): int => $this->database->execute_unprepared( 'UPDATE no_such_table SET a = 1' ) );
	}

	public function test_the_former_handling_of_errors_returns_after_the_work(): void {
		$wpdb = WordPress::database();
		$was  = [ $wpdb->suppress_errors, $wpdb->show_errors ];

		$during = $this->database->hiding_errors(
			fn (): array => $this->database->suppressing_errors( static fn (): array => [ $wpdb->suppress_errors, $wpdb->show_errors ] )
		);

		self::assertSame( [ true, false ], $during );
		self::assertSame( $was, [ $wpdb->suppress_errors, $wpdb->show_errors ] );
	}

	private function add( string $value ): int {
		return $this->database->execute(
			"INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, 'test', %s )",
			[ ...$this->values(), $value ],
		);
	}

	/** @return list<array<mixed>> */
	private function all(): array {
		return $this->database->rows( 'SELECT meta_value FROM %i WHERE site_id = %d', $this->values() );
	}

	/** @return list<string|int> */
	private function values(): array {
		return [ $this->database->tables->site_meta, self::NETWORK ];
	}
}
