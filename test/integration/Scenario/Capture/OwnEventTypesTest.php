<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Other plugins add event types of their own. */
#[CoversNothing]
final class OwnEventTypesTest extends NetworkTestCase {

	protected function tearDown(): void {
		MustUse::remove( 'own-event-type' );
		parent::tearDown();
	}

	public function test_a_plugin_can_add_an_event_type(): void {
		MustUse::add( 'own-event-type' );

		$type = Http::as_user( 'admin' )->send( 'GET', '/event-types/shop.order_paid' )->json();

		self::assertSame( [ 'Order paid', 'shop', 'custom' ], [ $type->text( 'name' ), $type->text( 'group' ), $type->text( 'source' ) ] );
		self::assertSame( 'integer', $type->text( 'schema', 'properties', 'order', 'type' ) );
		self::assertSame( 42, $type->number( 'example', 'order' ) );
	}

	public function test_an_added_event_type_is_in_the_list(): void {
		MustUse::add( 'own-event-type' );

		$types = Http::as_user( 'admin' )->send( 'GET', '/event-types?per_page=100' )->json();

		self::assertContains( 'shop.order_paid', $types->texts( 'slug' ) );
	}

	public function test_a_webhook_can_listen_to_an_added_event_type(): void {
		MustUse::add( 'own-event-type' );

		$reply = Http::as_user( 'admin' )->send(
			'POST',
			'/webhooks',
			[ 'url' => Receiver::url(), 'event_types' => [ 'shop.order_paid' ] ],
		);

		self::assertSame( 201, $reply->status );
	}
}
