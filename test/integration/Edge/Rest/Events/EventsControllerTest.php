<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\EventsController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** GET /events. */
#[CoversClass( EventsController::class )]
final class EventsControllerTest extends NetworkTestCase {

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

	public function test_a_cursor_before_the_events_that_are_kept_gets_410(): void {
		$this->webhook();
		$gone = $this->record();
		Database::write( 'DELETE FROM ' . Database::EVENTS . ' WHERE id = ?', $gone );
		$this->record();

		self::assertSame( 'events_expired', Api::get( '/events', [ 'after' => $gone ] )->json( 410 )->text( 'code' ) );
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
}
