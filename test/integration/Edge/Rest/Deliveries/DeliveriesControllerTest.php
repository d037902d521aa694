<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Deliveries;

use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveriesController;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** GET /deliveries. */
#[CoversClass( DeliveriesController::class )]
final class DeliveriesControllerTest extends NetworkTestCase {

	public function test_deliveries_are_filtered(): void {
		$one = $this->webhook( [ 'event_types' => [ 'payment_received' ] ] )->text( 'id' );
		$this->webhook( [ 'event_types' => [ 'site_created' ], 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record( 'payment_received', [], 2 );
		$this->record( 'site_created', [], 3 );
		$this->deliver();

		foreach ( [ "webhook={$one}", 'event_type=payment_received', 'status=delivered', 'site=2' ] as $query ) {
			self::assertSame( [ 'payment_received' ], $this->get( "/deliveries?{$query}" )->json()->texts( 'event_type' ), $query );
		}
	}

	public function test_deliveries_are_filtered_by_time(): void {
		$this->webhook();
		$old = $this->record();
		$made = $this->deliveries()[0]->text( 'created_at' );
		usleep( 2000 );
		$new   = $this->record();
		$later = str_replace( 'Z', '%2B00:00', $this->deliveries()[0]->text( 'created_at' ) );

		self::assertSame( [ $new ], $this->get( "/deliveries?after={$made}" )->json()->texts( 'event' ) );
		self::assertSame( [ $old ], $this->get( "/deliveries?before={$later}" )->json()->texts( 'event' ) );
		self::assertSame( [], $this->get( "/deliveries?after={$made}&before={$later}" )->json()->items() );
	}

	public function test_links_lead_through_all_deliveries_the_newest_first(): void {
		$this->webhook();
		$events = [ $this->record(), $this->record(), $this->record(), $this->record(), $this->record() ];

		self::assertSame( array_reverse( $events ), $this->follow( '/deliveries?per_page=2&event_type=payment_received', 'event' ) );
	}

	/** @return list<string> What all pages hold under a name. */
	private function follow( string $next, string $name ): array {
		$read = [];
		while ( '' !== $next ) {
			$reply = $this->get( $next );
			$read  = [ ...$read, ...$reply->json()->texts( $name ) ];
			$next  = 1 === preg_match( '#<[^>]+/v1(/[^>]+cursor=[^>]+)>; rel="next"#', $reply->headers['link'] ?? '', $found )
				? $found[1]
				: '';
		}
		return $read;
	}

	private function get( string $path ): Reply {
		return Http::as_user( 'admin' )->send( 'GET', $path );
	}
}
