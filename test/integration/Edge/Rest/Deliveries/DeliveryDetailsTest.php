<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryNames;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryDetails;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** What context=edit adds to deliveries. */
#[CoversClass( DeliveryDetails::class )]
#[CoversClass( DeliveryNames::class )]
final class DeliveryDetailsTest extends NetworkTestCase {

	public function test_a_delivery_that_waits_has_its_details(): void {
		$url  = Receiver::url( '/hook', [ 'status' => 404 ] );
		$this->webhook( [ 'name' => 'CRM', 'url' => $url ] );
		$this->record( 'payment_received', [], 2 );
		$this->deliver();

		$delivery = $this->get( '/deliveries', [ 'context' => 'edit' ] )->only();
		$details  = $delivery->at( 'details' );

		self::assertSame(
			[ 'Payment Received', 'CRM', $url, get_blog_option( 2, 'blogname' ) ],
			[
				$details->text( 'event_type_name' ),
				$details->text( 'webhook_name' ),
				$details->text( 'webhook_url' ),
				$details->text( 'site_name' ),
			],
		);
		self::assertSame( '404 Not Found', $details->text( 'reason_short' ) );
		self::assertSame( [ 1, 404 ], [ $details->number( 'last_attempt', 'number' ), $details->number( 'last_attempt', 'status_code' ) ] );
		self::assertEqualsWithDelta(
			300 + 1800 + 7200 + 18000 + 36000 + 50400 + 72000 + 86400,
			$details->time( 'gives_up_at' ) - $delivery->time( 'next_try_at' ),
			0.001,
		);
		self::assertEquals( $details->value, $this->one( $delivery )->at( 'details' )->value );
	}

	public function test_what_is_gone_or_unknown_has_no_name(): void {
		$hook = $this->webhook()->text( 'id' );
		$this->record( 'shop.unknown', [], 99999 );
		Api::delete( "/webhooks/{$hook}" );

		$details = $this->get( '/deliveries', [ 'context' => 'edit' ] )->only()->at( 'details' );

		self::assertSame( 'shop.unknown', $details->text( 'event_type_name' ) );
		foreach ( [ 'webhook_name', 'webhook_url', 'site_name', 'last_attempt', 'gives_up_at', 'reason_short' ] as $name ) {
			self::assertNull( $details->at( $name )->value, $name );
		}
	}

	public function test_a_site_whose_tables_are_missing_keeps_no_name_from_the_others(): void {
		$this->webhook();
		$this->record( 'payment_received', [], 2 );
		$lost = wp_insert_site( [ 'domain' => (string) get_network()?->domain, 'path' => '/lost/', 'title' => 'Lost' ] );
		self::assertIsInt( $lost );
		$this->record( 'payment_received', [], $lost );
		Database::write( "RENAME TABLE wp_{$lost}_options TO wp_{$lost}_away" );

		$shown = $this->get( '/deliveries', [ 'context' => 'edit', 'site' => 2 ] )->only()->text( 'details', 'site_name' );
		try {
			$names = array_map(
				static fn ( Json $one ): mixed => $one->at( 'details', 'site_name' )->value,
				$this->get( '/deliveries', [ 'context' => 'edit' ] )->items(),
			);
		} finally {
			Database::write( "RENAME TABLE wp_{$lost}_away TO wp_{$lost}_options" );
			wp_delete_site( $lost );
		}

		self::assertContains( $shown, $names );
	}

	public function test_details_cost_the_same_for_one_delivery_as_for_fifty(): void {
		$hook = $this->webhook()->text( 'id' );
		$this->record( 'payment_received', [], 1 );
		$this->deliver();
		$one = $this->queries_of_a_page();
		self::assertCount( 1, $this->deliveries() );
		$sites = get_sites( [ 'fields' => 'ids', 'number' => 0 ] );
		self::assertIsArray( $sites );
		self::assertGreaterThan( 2, count( $sites ) );
		for ( $i = 1; $i < 50; $i++ ) {
			$this->record( 0 === $i % 2 ? 'site_created' : 'payment_received', [], (int) $sites[ $i % count( $sites ) ] );
		}
		$this->webhook( [ 'name' => 'Another' ] );
		$this->deliver();

		self::assertCount( 50, $this->deliveries( [ 'webhook' => $hook ] ) );
		self::assertSame( $one, $this->queries_of_a_page() );
	}

	/** @param array<string, string|int> $query */
	private function get( string $path, array $query = [] ): Json {
		return Http::as_user( 'admin' )->send( 'GET', [] === $query ? $path : $path . '?' . http_build_query( $query ) )->json();
	}

	private function one( Json $delivery ): Json {
		return $this->get( "/deliveries/{$delivery->text( 'id' )}", [ 'context' => 'edit' ] );
	}

	private function queries_of_a_page(): int {
		wp_cache_flush();
		get_network();
		$before = WordPress::database()->num_queries;
		Api::get( '/deliveries', [ 'context' => 'edit', 'per_page' => 50 ] )->json();
		return WordPress::database()->num_queries - $before;
	}
}
