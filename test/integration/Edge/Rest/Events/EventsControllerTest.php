<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\EventsController;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

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

	public function test_the_newest_can_come_first_and_a_cursor_leads_to_the_older_ones(): void {
		$this->webhook();
		[ $first, $second, $third ] = [ $this->record(), $this->record(), $this->record() ];

		$newest = Api::get( '/events', [ 'order' => 'desc', 'per_page' => 2, 'event_type' => 'payment_received' ] );
		self::assertSame( [ $third, $second ], $newest->json()->texts( 'id' ) );
		self::assertSame( '3', $newest->header( 'X-WP-Total' ) );
		self::assertStringContainsString( "cursor={$second}", $newest->header( 'Link' ) );
		self::assertStringContainsString( 'order=desc', $newest->header( 'Link' ) );

		$query = [ 'order' => 'desc' ];
		self::assertSame( [ $first ], $this->events( null, $query + [ 'cursor' => $second ] ) );
		self::assertSame( [ $third, $second ], $this->events( $first, $query ) );
		self::assertSame( [ $second ], $this->events( $first, $query + [ 'cursor' => $third ] ) );
	}

	public function test_a_list_from_the_newest_keeps_where_it_ends(): void {
		$this->webhook();
		[ $first, , $third ] = [ $this->record(), $this->record(), $this->record() ];

		$page = Api::get( '/events', [ 'order' => 'desc', 'per_page' => 1, 'after' => $first ] );

		self::assertStringContainsString( "after={$first}", $page->header( 'Link' ) );
		self::assertStringContainsString( "cursor={$third}", $page->header( 'Link' ) );
	}

	public function test_events_are_searched_by_type_person_site_and_id(): void {
		$this->webhook();
		$ada   = $this->record( 'customer_created', [ 'customer_id' => 1, 'customer_name' => 'Ada King' ], 2 );
		$other = $this->record( 'payment_received', [ 'payment_id' => 1 ], 3 );
		$site  = Api::get( '/events' )->json()->items()[0]->text( 'site', 'name' );

		foreach ( [ 'ada', 'King', 'customer_cre', 'Customer Created', $site, $ada ] as $text ) {
			self::assertSame( [ $ada ], $this->events( null, [ 'search' => $text ] ), $text );
		}
		self::assertSame( [ $other, $ada ], $this->events( null, [ 'search' => '1', 'order' => 'desc' ] ) );
		self::assertSame( [], $this->events( null, [ 'search' => 'nobody' ] ) );
		self::assertSame( [], $this->events( null, [ 'search' => 'king', 'event_type' => 'payment_received' ] ) );
	}

	public function test_one_event_is_shown_with_its_deliveries(): void {
		$hook = $this->webhook( [ 'name' => 'CRM' ] )->text( 'id' );
		$id   = $this->record( 'payment_received', [ 'payment_id' => 7 ], 2 );
		$this->deliver();

		$event = Api::get( "/events/{$id}" )->json();

		self::assertSame( [ 'id', 'type', 'timestamp', 'site', 'data', 'deliveries' ], $event->names() );
		self::assertEquals( (object) [ 'payment_id' => 7 ], $event->at( 'data' )->value );
		$expected = [
			'id'           => $this->delivery()->text( 'id' ),
			'webhook'      => $hook,
			'webhook_name' => 'CRM',
			'status'       => 'delivered',
		];
		self::assertSame( $expected, (array) $event->at( 'deliveries' )->only()->value );
		$body = Api::get( "/events/{$id}", [ 'context' => 'edit' ] )->json()->text( 'details', 'body' );
		self::assertSame( Receiver::only()->body, $body );
	}

	public function test_an_event_whose_content_was_deleted_is_still_shown_with_its_deliveries(): void {
		$this->webhook();
		$id = $this->record();
		$this->deliver();
		Database::write( 'UPDATE ' . Database::EVENTS . " SET envelope = '', flat = NULL" );

		$event = Api::get( "/events/{$id}", [ 'context' => 'edit' ] )->json();

		self::assertSame( [ 'payment_received', '' ], [ $event->text( 'type' ), $event->text( 'details', 'body' ) ] );
		self::assertTrue( $event->at( 'details', 'content_deleted' )->value );
		self::assertCount( 1, $event->at( 'deliveries' )->items() );
	}

	#[TestWith( [ '/events/evt_00000000000000000000000000' ] )]
	#[TestWith( [ '/events/nonsense' ] )]
	#[TestWith( [ '/events/%00' ] )]
	public function test_an_event_that_is_not_there_gets_404( string $path ): void {
		self::assertSame( 404, Api::get( $path )->status );
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
