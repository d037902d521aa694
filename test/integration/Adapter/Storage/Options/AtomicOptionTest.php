<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Options that several processes change, and the semaphore that is made of them. */
#[CoversClass( AtomicOption::class )]
final class AtomicOptionTest extends TestCase {

	private const NETWORK = 78;

	private Database $database;

	protected function setUp(): void {
		$this->database = Database::of_network( WordPress::database(), self::NETWORK );
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
		$this->database->execute(
			'INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, %s, 1 )',
			[ $this->database->tables->site_meta, self::NETWORK, Migrator::OPTION ]
		);
	}

	protected function tearDown(): void {
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
	}

	/** A worker may still run when the plugin is uninstalled. */
	public function test_it_is_not_added_to_a_network_without_the_plugin(): void {
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
		try {
			$this->option()->set_number( 7 );
			self::fail( 'It was added.' );
		} catch ( StorageFailed ) {
			self::assertSame( 0, $this->rows() );
		}
	}

	private function rows(): int {
		$query = 'SELECT COUNT(*) FROM %i WHERE site_id = %d';
		return $this->database->number( $query, [ $this->database->tables->site_meta, self::NETWORK ] );
	}


	public function test_it_is_empty_until_it_is_set(): void {
		self::assertSame( [ 0, '' ], [ $this->option()->number(), $this->option()->text() ] );

		$this->option()->set_number( 7 );
		self::assertSame( 7, $this->option()->number() );

		$this->option()->set_text( 'seven' );
		self::assertSame( 'seven', $this->option()->text() );
	}

	public function test_it_has_one_row_however_often_it_is_used(): void {
		self::assertSame( $this->option()->id(), $this->option()->id() );
		// Beside the schema.
		self::assertSame( 2, $this->rows() );
	}

	public function test_it_is_raised_but_never_lowered(): void {
		$this->option()->raise_to( 5 );
		$this->option()->raise_to( 3 );

		self::assertSame( 5, $this->option()->number() );
	}

	public function test_it_changes_only_from_the_expected_number(): void {
		$this->option()->set_number( 5 );

		self::assertTrue( $this->option()->compare_and_set( 5, 6 ) );
		self::assertFalse( $this->option()->compare_and_set( 5, 7 ) );
		self::assertSame( 6, $this->option()->number() );
	}

	public function test_no_more_slots_are_acquired_than_there_are(): void {
		$slots = new SenderSlots( $this->database, new FixedClock(), 2, 60 );

		[ $first, $second, $third ] = [ $slots->acquire(), $slots->acquire(), $slots->acquire() ];

		self::assertNotSame( $first, $second );
		self::assertSame( [ true, true, null ], [ is_int( $first ), is_int( $second ), $third ] );
	}

	public function test_a_slot_is_free_when_it_is_released_and_after_its_time(): void {
		$clock = new FixedClock();
		$slots = new SenderSlots( $this->database, $clock, 1, 60 );

		$slot = $slots->acquire() ?? self::fail();
		$slots->release( $slot );
		self::assertSame( $slot, $slots->acquire() );

		$clock->pass( 59 );
		self::assertNull( $slots->acquire() );
		$clock->pass( 1 );
		self::assertSame( $slot, $slots->acquire() );
	}

	private function option(): AtomicOption {
		return new AtomicOption( $this->database, 'test' );
	}
}
