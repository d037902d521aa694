<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\ListedEventTypes;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** Event types whose plugin is gone, while a webhook still subscribes to them. */
#[CoversClass( ListedEventTypes::class )]
final class ListedEventTypesTest extends NetworkTestCase {

	private const SLUG = 'shop.order_paid';

	protected function tearDown(): void {
		MustUse::remove( 'own-event-type' );
		parent::tearDown();
	}

	public function test_it_stays_in_the_catalog_and_says_that_nothing_registers_it(): void {
		$this->subscribe();
		self::assertNull( $this->get( '/event-types/' . self::SLUG )->at( 'availability' )->value );
		MustUse::remove( 'own-event-type' );

		$type = $this->get( '/event-types/' . self::SLUG );

		self::assertSame( [ self::SLUG, 'custom' ], [ $type->text( 'name' ), $type->text( 'source' ) ] );
		self::assertSame( 'not_registered', $type->text( 'availability', 'reason' ) );
		self::assertSame( 'No active plugin registers this event.', $type->text( 'availability', 'message' ) );
		$last = $this->get( '/event-types?per_page=100' )->texts( 'slug' );
		self::assertSame( self::SLUG, end( $last ) );
		self::assertCount( 1, array_keys( $last, self::SLUG, true ) );
	}

	public function test_it_is_gone_with_the_last_webhook_that_subscribes(): void {
		$hook = $this->subscribe();
		MustUse::remove( 'own-event-type' );

		Api::delete( "/webhooks/{$hook}" );

		self::assertSame( 404, Http::as_user( 'admin' )->send( 'GET', '/event-types/' . self::SLUG )->status );
		self::assertNotContains( self::SLUG, $this->get( '/event-types?per_page=100' )->texts( 'slug' ) );
	}

	public function test_a_webhook_for_all_events_adds_nothing(): void {
		$before = $this->get( '/event-types?per_page=100' )->texts( 'slug' );

		$this->webhook( [ 'event_types' => [ '*' ] ] );

		self::assertSame( $before, $this->get( '/event-types?per_page=100' )->texts( 'slug' ) );
		self::assertSame( 404, Http::as_user( 'admin' )->send( 'GET', '/event-types/' . rawurlencode( '*' ) )->status );
	}

	public function test_a_webhook_can_neither_choose_nor_test_it(): void {
		$hook = $this->subscribe();
		MustUse::remove( 'own-event-type' );

		$choose = Http::as_user( 'admin' )->send( 'PATCH', "/webhooks/{$hook}", [ 'event_types' => [ self::SLUG ] ] );
		$test   = Http::as_user( 'admin' )->send( 'POST', "/webhooks/{$hook}/test", [ 'event_type' => self::SLUG ] );

		self::assertSame( [ 400, 400 ], [ $choose->status, $test->status ] );
	}

	/** @return string The webhook's ID. */
	private function subscribe(): string {
		MustUse::add( 'own-event-type' );
		$fields = [
			'url'         => Receiver::url(),
			'event_types' => [ 'site_created', self::SLUG ],
		];
		return Http::as_user( 'admin' )->send( 'POST', '/webhooks', $fields )->json( 201 )->text( 'id' );
	}

	private function get( string $path ): Json {
		return Http::as_user( 'admin' )->send( 'GET', $path )->json();
	}
}
