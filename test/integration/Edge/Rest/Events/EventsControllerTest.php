<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;

/** A receiver that reads GET /events by its cursor proves that it has missed nothing. */
final class EventsControllerTest extends NetworkTestCase {

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

		$written = array_merge( ...array_map( static fn ( Runner $writer ): array => explode( "\n", trim( $writer->finish() ) ), $writers ) );
		self::assertSame( $read, array_values( array_unique( $read ) ), 'One came twice.' );
		self::assertEqualsCanonicalizing( $written, $read );
	}

	public function test_events_come_in_pages(): void {
		$this->webhook();
		$ids = [ $this->record(), $this->record(), $this->record() ];

		$first  = Api::get( '/events', [ 'per_page' => 2 ] );
		$second = Api::get( '/events', [ 'per_page' => 2, 'page' => 2 ] );

		self::assertSame( $ids, [ ...$first->json()->texts( 'id' ), ...$second->json()->texts( 'id' ) ] );
	}

	public function test_an_event_is_shown_as_it_was_sent(): void {
		$this->webhook();
		$id = $this->record( 'invoice.odd', [ 'price' => 9.0, 'empty' => (object) [] ], 2 );

		$event = Api::get( '/events' )->json()->only();

		self::assertSame( [ 'id', 'type', 'timestamp', 'site', 'data' ], $event->names() );
		self::assertSame( [ $id, 'invoice.odd', 2 ], [ $event->text( 'id' ), $event->text( 'type' ), $event->number( 'site', 'id' ) ] );
		self::assertEquals( (object) [ 'price' => 9.0, 'empty' => (object) [] ], $event->at( 'data' )->value );
	}

	public function test_events_can_be_filtered_by_webhook_type_and_site(): void {
		$first = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] );
		$this->webhook();
		$payment = $this->record( 'payment_received' );
		$invoice = $this->record( 'invoice.odd', [], 3 );

		self::assertSame( [ $payment ], $this->events( null, [ 'webhook' => $first->text( 'id' ) ] ) );
		self::assertSame( [ $invoice ], $this->events( null, [ 'event_type' => 'invoice.odd' ] ) );
		self::assertSame( [ $invoice ], $this->events( null, [ 'site' => 3 ] ) );
	}

	public function test_a_cursor_that_lies_before_what_is_kept_is_answered_with_410(): void {
		$this->webhook();
		$gone = $this->record();
		Database::write( 'DELETE FROM ' . Database::EVENTS . ' WHERE id = ?', $gone );
		$this->record();

		self::assertSame( 'events_expired', Api::get( '/events', [ 'after' => $gone ] )->json( 410 )->text( 'code' ) );
	}

	public function test_a_cursor_beyond_a_long_queue_is_answered(): void {
		$this->webhook();
		for ( $i = 0; $i < 520; $i++ ) {
			$this->record();
		}
		$last = $this->record();

		self::assertSame( [], $this->events( $last ) );
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
		$end  = microtime( true ) + 20;
		while ( count( $read ) < $count && microtime( true ) < $end ) {
			$new  = $this->events( [] === $read ? null : end( $read ), [ 'per_page' => 7 ] );
			$read = [ ...$read, ...$new ];
		}
		return $read;
	}
}
