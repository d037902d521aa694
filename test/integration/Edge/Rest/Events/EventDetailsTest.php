<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\EventDetails;
use MultisiteWebhooks\Edge\Words\BodyWords;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** What screens show about events. */
#[CoversClass( EventDetails::class )]
final class EventDetailsTest extends NetworkTestCase {

	public function test_an_event_tells_who_got_it_and_whom_it_is_about(): void {
		$one   = $this->webhook( [ 'name' => 'CRM' ] )->text( 'id' );
		$gone  = $this->webhook( [ 'name' => 'Gone', 'event_types' => [ 'customer_created' ] ] )->text( 'id' );
		$other = $this->webhook( [ 'event_types' => [ 'site_created' ] ] )->text( 'id' );
		$this->record( 'customer_created', [ 'customer_id' => 1, 'customer_name' => 'Ada King' ] );
		$this->deliver();
		Api::delete( "/webhooks/{$gone}" );

		$event = $this->listed();

		$names = array_map( static fn ( Json $one ): mixed => $one->at( 'webhook_name' )->value, $event->at( 'deliveries' )->items() );
		self::assertSame( [ 'CRM', null ], $names );
		self::assertSame( [ $one, $gone ], $event->at( 'deliveries' )->texts( 'webhook' ) );
		self::assertSame( [ 'delivered', 'delivered' ], $event->at( 'deliveries' )->texts( 'status' ) );
		self::assertNotContains( $other, $event->at( 'deliveries' )->texts( 'webhook' ) );
		$details = $event->at( 'details' );
		self::assertSame( [ 'Customer Created', 'Ada King' ], [ $details->text( 'event_type_name' ), $details->text( 'person' ) ] );
		self::assertSame( [ 2, true, false ], [
			$details->number( 'webhook_count' ),
			$details->at( 'is_known' )->value,
			$details->at( 'content_deleted' )->value,
		] );
	}

	public function test_a_resend_takes_the_place_of_what_it_resends(): void {
		$this->webhook();
		$this->record();
		$this->deliver();
		$again = Api::post( '/deliveries/' . $this->delivery()->text( 'id' ) . '/resend' )->json( 202 )->text( 'id' );

		self::assertSame( [ $again ], $this->listed()->at( 'deliveries' )->texts( 'id' ) );
		self::assertSame( 1, $this->listed()->number( 'details', 'webhook_count' ) );
	}

	public function test_a_list_shows_ten_deliveries_of_an_event_and_the_event_all(): void {
		for ( $i = 0; $i < 12; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/{$i}" ) ] );
		}
		$id = $this->record();

		self::assertCount( 10, $this->listed()->at( 'deliveries' )->items() );
		self::assertSame( 12, $this->listed()->number( 'details', 'webhook_count' ) );
		self::assertCount( 12, Api::get( "/events/{$id}" )->json()->at( 'deliveries' )->items() );
	}

	public function test_a_type_that_is_not_in_the_catalog_shows_its_slug(): void {
		$this->webhook();
		$this->record( 'invoice.odd', [ 'number' => 1 ] );

		$details = $this->listed()->at( 'details' );

		self::assertSame( [ 'invoice.odd', '' ], [ $details->text( 'event_type_name' ), $details->text( 'summary' ) ] );
		self::assertSame( [ false, null ], [ $details->at( 'is_known' )->value, $details->at( 'person' )->value ] );
	}

	public function test_the_number_of_queries_does_not_depend_on_the_number_of_events(): void {
		$this->webhook();
		$this->record();
		$few = $this->queries_of_a_list();
		for ( $i = 0; $i < 8; $i++ ) {
			$this->record( 'payment_received', [ 'payment_id' => $i ], 1 + $i % 3 );
		}

		self::assertSame( $few, $this->queries_of_a_list() );
	}

	private function queries_of_a_list(): int {
		Api::get( '/events' );
		$before = get_num_queries();
		$this->listed( null );
		return get_num_queries() - $before;
	}

	public function test_a_row_that_is_no_json_is_shown_without_content(): void {
		$this->webhook();
		$id = $this->record();
		Database::write( 'UPDATE ' . Database::EVENTS . " SET envelope = 'no JSON'" );

		$event = Api::get( "/events/{$id}", [ 'context' => 'edit' ] )->json();

		self::assertTrue( $event->at( 'unreadable' )->value );
		self::assertFalse( $event->at( 'details', 'content_deleted' )->value );
		self::assertSame( BodyWords::lost(), $event->text( 'details', 'body' ) );
	}

	/** The newest event of the list, as the screen reads it. */
	private function listed( ?int $only = 1 ): Json {
		$events = Api::get( '/events', [ 'order' => 'desc', 'context' => 'edit' ] )->json()->items();
		self::assertTrue( null === $only || count( $events ) === $only );
		return $events[0];
	}
}
