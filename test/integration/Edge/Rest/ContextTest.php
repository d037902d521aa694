<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** context=edit adds what screens need to what programs get. */
#[CoversNothing]
final class ContextTest extends NetworkTestCase {

	#[DataProvider( 'routes' )]
	public function test_a_context_that_does_not_exist_is_refused( string $method, string $path ): void {
		$hook  = $this->webhook()->text( 'id' );
		$event = $this->record();
		$path  = str_replace( [ 'HOOK', 'DELIVERY', 'EVENT' ], [ $hook, $this->delivery()->text( 'id' ), $event ], $path );

		self::assertSame( [ 'context' ], Http::as_user( 'admin' )->send( $method, "{$path}?context=embed" )->refused_fields() );
	}

	/** @return array<string, array{string, string}> */
	public static function routes(): array {
		return [
			'deliveries'  => [ 'GET', '/deliveries' ],
			'a delivery'  => [ 'GET', '/deliveries/DELIVERY' ],
			'a test'      => [ 'POST', '/webhooks/HOOK/test' ],
			'events'      => [ 'GET', '/events' ],
			'an event'    => [ 'GET', '/events/EVENT' ],
			'samples'     => [ 'GET', '/event-types/site_created/samples' ],
			'event types' => [ 'GET', '/event-types' ],
			'event type'  => [ 'GET', '/event-types/site_created' ],
		];
	}

	public function test_a_test_with_an_unknown_context_sends_nothing(): void {
		$hook = $this->webhook()->text( 'id' );

		Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$hook}/test?context=embed" );

		self::assertSame( [], Receiver::requests() );
	}

	public function test_view_is_what_is_shown_without_a_context(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$event = $this->record();
		$this->deliver();
		$id = $this->delivery()->text( 'id' );

		foreach ( [ '/deliveries', "/deliveries/{$id}", '/event-types', '/events', "/events/{$event}" ] as $path ) {
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
		self::assertSame( [ 'id', 'type', 'timestamp', 'site', 'data' ], $this->get( '/events' )->only()->names() );
	}

	/** @param array<string, string|int> $query */
	private function get( string $path, array $query = [] ): Json {
		return Http::as_user( 'admin' )->send( 'GET', [] === $query ? $path : $path . '?' . http_build_query( $query ) )->json();
	}
}
