<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Test\Fake\FixedClock;
use MultisiteWebhooks\Test\Integration\Support\Database as Rows;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
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
		$this->delete_all();
		$this->database->execute(
			'INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, %s, 1 )',
			[ $this->database->tables->site_meta, self::NETWORK, Migrator::OPTION ]
		);
	}

	protected function tearDown(): void {
		$this->delete_all();
	}

	private function delete_all(): void {
		$this->database->execute( 'DELETE FROM %i WHERE site_id = %d', [ $this->database->tables->site_meta, self::NETWORK ] );
		$this->database->execute( 'DELETE FROM %i WHERE network_id = %d', [ $this->database->tables->state, self::NETWORK ] );
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
		$query = 'SELECT COUNT(*) FROM %i WHERE network_id = %d';
		return $this->database->number( $query, [ $this->database->tables->state, self::NETWORK ] );
	}

	public function test_it_is_empty_until_it_is_set(): void {
		self::assertSame( [ 0, '' ], [ $this->option()->number(), $this->option()->text() ] );

		$this->option()->set_number( 7 );
		self::assertSame( 7, $this->option()->number() );

		$this->option()->set_text( 'seven' );
		self::assertSame( 'seven', $this->option()->text() );
	}

	public function test_it_has_one_row_however_often_it_is_used(): void {
		$this->option()->set_number( 1 );
		$this->option()->add_number( 2 );
		$this->option()->raise_to( 7 );

		self::assertSame( [ 7, 1 ], [ $this->option()->number(), $this->rows() ] );
	}

	public function test_two_processes_that_make_one_at_once_make_one(): void {
		$both = array_map( static fn () => Runner::start( 'set-options', (string) self::NETWORK, '100' )->expect( 'ready' ), [ 1, 2 ] );
		foreach ( $both as $process ) {
			$process->tell( 'go' );
		}
		foreach ( $both as $process ) {
			$process->finish();
		}

		self::assertSame( 100, $this->rows() );
		$twos = 'SELECT COUNT(*) FROM %i WHERE network_id = %d AND value = %s';
		self::assertSame( 100, $this->database->number( $twos, [ $this->database->tables->state, self::NETWORK, '2' ] ) );
	}

	/** As where two servers take writes: neither sees what the other is about to add. */
	public function test_one_that_another_process_adds_meanwhile_is_not_added_twice(): void {
		$add = static function ( string $statement ) use ( &$add ): string {
			if ( str_contains( $statement, 'INSERT INTO' ) ) {
				remove_filter( 'query', $add );
				Rows::write( "INSERT INTO wp_multisite_webhooks_state ( network_id, name, value ) VALUES ( ?, 'test', '5' )", self::NETWORK );
			}
			return $statement;
		};
		add_filter( 'query', $add );

		$this->option()->add_number( 2 );

		self::assertSame( [ 7, 1 ], [ $this->option()->number(), $this->rows() ] );
	}

	public function test_a_text_changes_only_from_the_expected_one(): void {
		self::assertTrue( $this->option()->replace_text( '', 'one' ) );
		self::assertFalse( $this->option()->replace_text( 'ONE', 'two' ) );
		self::assertTrue( $this->option()->replace_text( 'one', 'one' ) );
		self::assertSame( 'one', $this->option()->text() );
	}

	public function test_it_is_not_lowered_below_zero(): void {
		$this->option()->set_number( 5 );
		$this->option()->subtract_number( 3 );
		$this->option()->subtract_number( 3 );

		self::assertSame( 2, $this->option()->number() );
	}

	public function test_what_a_wrong_clock_has_taken_is_free(): void {
		self::assertTrue( $this->option()->take( 1000, 1060 ) );
		self::assertFalse( $this->option()->take( 1000, 1060 ) );
		self::assertFalse( $this->option()->take( 950, 1010 ), 'Clocks differ a little.' );
		self::assertTrue( $this->option()->take( 500, 560 ) );
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

	public function test_a_sender_that_waits_leaves_its_slot_to_another(): void {
		$slots = new SenderSlots( $this->database, new FixedClock(), 1, 60, 1 );
		$slot  = $slots->acquire() ?? self::fail();

		$waiting = $slots->move_to_wait( $slot ) ?? self::fail();

		self::assertNotSame( $slot, $waiting );
		self::assertSame( $slot, $slots->acquire() );
		self::assertNull( $slots->move_to_wait( $slot ), 'No more wait than there are slots for them.' );
		self::assertNull( $slots->acquire(), 'Who can’t move keeps its slot.' );
		$slots->release( $waiting );
		self::assertSame( $waiting, $slots->move_to_wait( $slot ) );
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
