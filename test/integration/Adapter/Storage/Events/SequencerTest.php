<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Events\Sequencer;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

/** A receiver that reads GET /events by its cursor misses nothing. */
#[CoversClass( Sequencer::class )]
#[Group( 'any-wordpress' )]
final class SequencerTest extends NetworkTestCase {

	public function test_an_event_that_was_begun_first_and_committed_last_comes_last(): void {
		$this->webhook();
		$slow  = Runner::start( 'record-in-transaction' );
		$early = $slow->line();
		$late  = $this->record();
		self::assertSame( [ $late ], $this->events() );

		$slow->tell( 'COMMIT' );
		$slow->expect( 'done' )->finish();

		self::assertLessThan( $late, $early, 'The ids are in the other order.' );
		self::assertSame( [ $early ], $this->events( $late ) );
	}

	public function test_a_reader_that_follows_the_cursor_skips_nothing_and_repeats_nothing(): void {
		$this->webhook();
		$writers = [ Runner::start( 'record-many' ), Runner::start( 'record-many' ) ];
		foreach ( $writers as $writer ) {
			$writer->expect( 'ready' );
		}
		foreach ( $writers as $writer ) {
			$writer->tell( 'go' );
		}

		$read = $this->read_until( 80 );

		$written = array_merge(
			...array_map( static fn ( Runner $writer ): array => explode( "\n", trim( $writer->finish() ) ), $writers ),
		);
		self::assertSame( $read, array_values( array_unique( $read ) ), 'One came twice.' );
		self::assertEqualsCanonicalizing( $written, $read );
	}

	public function test_a_process_that_was_killed_while_it_numbered_holds_up_the_others_for_seconds_only(): void {
		$this->webhook();
		$first = $this->record();
		$this->lease( 3 );

		self::assertSame( [], $this->events() );
		$this->lease( -1 );
		self::assertSame( [ $first ], $this->events() );
	}

	/** Such as a process that was stopped for longer than its lease. */
	public function test_what_a_process_without_a_lease_has_numbered_is_not_numbered_twice(): void {
		$this->webhook();
		$first     = $this->record();
		$second    = $this->record();
		$meanwhile = static function ( string $statement ) use ( &$meanwhile, $first, $second ): string {
			if ( str_contains( $statement, 'SET position' ) ) {
				remove_filter( 'query', $meanwhile );
				foreach ( [ $first, $second ] as $place => $id ) {
					Database::write( 'UPDATE ' . Database::EVENTS . ' SET position = ? WHERE id = ?', 5 + $place, $id );
				}
				Database::write( 'UPDATE ' . Database::STATE . " SET value = '6' WHERE network_id = 1 AND name = 'multisite_webhooks_last_position'" );
			}
			return $statement;
		};
		add_filter( 'query', $meanwhile );

		self::assertSame( [ $first, $second ], $this->events() );
		self::assertSame( '5,6', Database::text( 'SELECT GROUP_CONCAT( position ORDER BY position ) FROM ' . Database::EVENTS ) );
	}

	/** As after a restore of the tables alone. */
	#[TestWith( [ "DELETE FROM wp_multisite_webhooks_state WHERE name = 'multisite_webhooks_last_position'" ] )]
	#[TestWith( [ "UPDATE wp_multisite_webhooks_state SET value = '1' WHERE name = 'multisite_webhooks_last_position'" ] )]
	public function test_positions_go_on_after_those_that_the_table_holds( string $restore ): void {
		$this->webhook();
		$first  = $this->record();
		$second = $this->record();
		$third  = $this->record();
		self::assertSame( [ $second, $third ], $this->events( $first ) );
		// Its position is free, but before one that readers have passed.
		Database::write( 'DELETE FROM ' . Database::EVENTS . ' WHERE id = ?', $second );

		Database::write( $restore );
		$fourth = $this->record();
		$this->deliver();

		self::assertSame( [ $fourth ], $this->events( $third ) );
		$sent = array_map( static fn ( Received $one ): string => $one->header( 'webhook-id' ), Receiver::requests() );
		self::assertContains( $fourth, $sent );
		self::assertSame( [ $fourth, $this->record() ], $this->events( $third ) );
	}

	public function test_a_cursor_beyond_a_long_queue_gets_a_response(): void {
		$this->webhook();
		for ( $i = 0; $i < 520; $i++ ) {
			$this->record();
		}
		$last = $this->record();

		self::assertSame( [], $this->events( $last ) );
	}

	/** Another process numbers, until then. */
	private function lease( int $seconds ): void {
		Database::write(
			'REPLACE INTO ' . Database::STATE . " ( network_id, name, value ) VALUES ( 1, 'multisite_webhooks_numbering', ? )",
			(string) ( 1000 * ( time() + $seconds ) ),
		);
	}

	/**
	 * @param array<string, string|int> $query
	 * @return list<string> Their ids.
	 */
	private function events( ?string $after = null, array $query = [] ): array {
		return $this->page( $after, $query )->json()->texts( 'id' );
	}

	/** @param array<string, string|int> $query */
	private function page( ?string $after, array $query = [] ): Reply {
		return Api::get( '/events', $query + ( null === $after ? [] : [ 'after' => $after ] ) );
	}

	/** @return list<string> */
	private function read_until( int $count ): array {
		$read = [];
		$end  = microtime( true ) + 60;
		while ( count( $read ) < $count && microtime( true ) < $end ) {
			$new  = $this->events( [] === $read ? null : end( $read ), [ 'per_page' => 7 ] );
			$read = [ ...$read, ...$new ];
		}
		return $read;
	}
}
