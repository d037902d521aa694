<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Deliveries;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\DataProvider;

/** context=edit adds what a screen needs to what programs get. */
final class DeliveryDetailsTest extends NetworkTestCase {

	#[DataProvider( 'routes' )]
	public function test_a_context_that_does_not_exist_is_refused( string $method, string $path ): void {
		$hook = $this->webhook()->text( 'id' );
		$this->record();
		$path = str_replace( [ 'HOOK', 'DELIVERY' ], [ $hook, $this->delivery()->text( 'id' ) ], $path );

		self::assertSame( [ 'context' ], Http::as_user( 'admin' )->send( $method, "{$path}?context=embed" )->refused_fields() );
	}

	/** @return array<string, array{string, string}> */
	public static function routes(): array {
		return [
			'deliveries'  => [ 'GET', '/deliveries' ],
			'a delivery'  => [ 'GET', '/deliveries/DELIVERY' ],
			'a test'      => [ 'POST', '/webhooks/HOOK/test' ],
			'event types' => [ 'GET', '/event-types' ],
			'event type'  => [ 'GET', '/event-types/site_created' ],
		];
	}

	public function test_a_test_that_is_asked_with_a_wrong_context_sends_nothing(): void {
		$hook = $this->webhook()->text( 'id' );

		Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$hook}/test?context=embed" );

		self::assertSame( [], Receiver::requests() );
	}

	public function test_view_is_what_is_shown_without_a_context(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );

		foreach ( [ '/deliveries', "/deliveries/{$id}", '/event-types' ] as $path ) {
			self::assertEquals( $this->get( $path )->value, $this->get( $path, [ 'context' => 'view' ] )->value );
		}
	}

	public function test_without_edit_nothing_is_added(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->deliver();
		$delivery = $this->delivery();
		$attempt  = $delivery->at( 'attempts' )->only();

		self::assertFalse( $this->get( '/deliveries' )->only()->has( 'details' ) );
		self::assertFalse( $delivery->has( 'details' ) );
		self::assertFalse( $attempt->has( 'caution' ) );
		self::assertSame( [ 'reason', 'message' ], $attempt->at( 'error' )->names() );
		self::assertFalse( $this->get( '/event-types/site_created' )->has( 'preview' ) );
	}

	public function test_a_delivery_that_waits_has_its_details(): void {
		$url  = Receiver::url( '/hook', [ 'status' => 404 ] );
		$this->webhook( [ 'name' => 'CRM', 'url' => $url ] );
		$this->record( 'payment_received', [], 2 );
		$this->deliver();

		$delivery = $this->get( '/deliveries', [ 'context' => 'edit' ] )->only();
		$details  = $delivery->at( 'details' );

		self::assertSame( [ 'Payment Received', 'CRM', $url, get_blog_option( 2, 'blogname' ) ], [ $details->text( 'event_type_name' ), $details->text( 'webhook_name' ), $details->text( 'webhook_url' ), $details->text( 'site_name' ) ] );
		self::assertSame( '404 Not Found', $details->text( 'reason_short' ) );
		self::assertSame( [ 1, 404 ], [ $details->number( 'last_attempt', 'number' ), $details->number( 'last_attempt', 'status_code' ) ] );
		self::assertEqualsWithDelta( 300 + 1800 + 7200 + 18000 + 36000 + 50400 + 72000 + 86400, $details->time( 'gives_up_at' ) - $delivery->time( 'next_try_at' ), 0.001 );
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
			$names = array_map( static fn ( Json $one ): mixed => $one->at( 'details', 'site_name' )->value, $this->get( '/deliveries', [ 'context' => 'edit' ] )->items() );
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

	public function test_a_failed_attempt_is_explained_in_parts(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 503, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();

		$attempt = $this->one( $this->delivery() )->at( 'attempts' )->only();
		$error   = $attempt->at( 'error' );

		self::assertSame( [ '503 Service Unavailable', 'The receiver is down or too busy.', 'No action needed yet: it is retried automatically.' ], [ $error->text( 'short' ), $error->text( 'cause' ), $error->text( 'advice' ) ] );
		self::assertSame( "{$error->text( 'cause' )} {$error->text( 'advice' )}", $error->text( 'message' ) );
		self::assertNull( $attempt->at( 'caution' )->value );
	}

	public function test_a_slower_pace_tells_how_long_the_next_try_waits(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 429, 'retry-after' => 7200 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith( 'No action needed: the next attempt is 2 hours later.', $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) );
	}

	public function test_a_content_that_is_too_large_tells_its_size(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 413 ] ) ] );
		$this->record( 'payment_received', [ 'note' => str_repeat( 'x', 10_000 ) ] );
		$this->deliver();

		self::assertStringContainsString( '(10 KB)', $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) );
	}

	public function test_a_real_event_that_was_answered_410_says_that_the_webhook_was_disabled(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 410 ] ) ] );
		$this->record();
		$this->deliver();

		self::assertStringEndsWith( 'The webhook was disabled; enter a new address to continue.', $this->delivery()->at( 'attempts' )->only()->text( 'error', 'message' ) );
	}

	public function test_headers_that_may_hold_secrets_are_masked_wherever_an_attempt_is_shown(): void {
		$secret = 'v3ry-s3cret';
		$names  = [ 'Authorization', 'X-Api-Key', 'X-Auth-Token', 'Ocp-Apim-Subscription-Key', 'X-Shop-Password', 'X-Client-Secret', 'X-Credentials' ];
		$hook   = $this->webhook( [ 'headers' => array_fill_keys( $names, $secret ) + [ 'X-Team' => 'blue' ] ] );
		$this->record();
		$this->deliver();
		$shown  = [
			$this->one( $this->delivery() )->at( 'attempts' )->only(),
			Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->json(),
		];

		foreach ( $shown as $attempt ) {
			self::assertStringNotContainsString( $secret, (string) json_encode( $attempt->value ) );
			self::assertSame( 'blue', $attempt->text( 'request', 'headers', 'x-team' ) );
		}
		self::assertSame( $secret, Receiver::requests()[0]->header( 'ocp-apim-subscription-key' ) );
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
