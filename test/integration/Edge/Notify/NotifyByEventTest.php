<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Notify;

use MultisiteWebhooks\Edge\Notify\NotifyByEvent;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\FailingWebhookTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SchemaCheck;
use PHPUnit\Framework\Attributes\CoversClass;

/** Other webhooks get an event when one was disabled or works again. */
#[CoversClass( NotifyByEvent::class )]
final class NotifyByEventTest extends FailingWebhookTestCase {

	public function test_other_webhooks_get_the_event_that_it_was_disabled_and_it_itself_does_not(): void {
		$this->webhook( [ 'url' => Receiver::url( '/monitor' ), 'event_types' => [ 'webhook_disabled' ] ] );
		$this->fail_for( 5 * self::DAY + 60 );
		$this->deliver();

		$data = $this->only_at( '/monitor' )->data();
		self::assertSame(
			[ $this->hook, 'CRM', '127.0.0.1', 'failing', 'http_503' ],
			[
				$data->text( 'webhook_id' ),
				$data->text( 'webhook_name' ),
				$data->text( 'webhook_host' ),
				$data->text( 'reason' ),
				$data->text( 'last_failure' ),
			],
		);
		self::assertSame( [], SchemaCheck::problems( 'webhook_disabled', $data ) );
		self::assertEqualsWithDelta( time() - 5 * self::DAY - 60, $data->time( 'failing_since' ), 30.0 );
		self::assertSame( 0, Database::count( Database::DELIVERIES, "event_type = 'webhook_disabled' AND webhook_id = '{$this->hook}'" ) );
	}

	public function test_other_webhooks_get_the_event_that_it_works_again(): void {
		$this->webhook( [ 'url' => Receiver::url( '/monitor' ), 'event_types' => [ 'webhook_recovered' ] ] );
		$this->fail_for( self::DAY + 60 );
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ? WHERE id = ?', Receiver::url( '/crm' ), $this->hook );
		$this->retry();
		$this->deliver();

		$data = $this->only_at( '/monitor' )->data();
		self::assertSame( $this->hook, $data->text( 'webhook_id' ) );
		self::assertSame( [], SchemaCheck::problems( 'webhook_recovered', $data ) );
		self::assertEqualsWithDelta( time(), $data->time( 'recovered_at' ), 30.0 );
	}

	public function test_these_events_are_as_the_catalog_says(): void {
		foreach ( [ 'webhook_disabled', 'webhook_recovered' ] as $slug ) {
			self::assertSame(
				[ 'webhooks', 'wordpress' ],
				[
					Api::get( "/event-types/{$slug}" )->json()->text( 'group' ),
					Api::get( "/event-types/{$slug}" )->json()->text( 'source' ),
				],
			);
			self::assertContains( $slug, SchemaCheck::event_types() );
		}
		self::assertSame( (string) count( SchemaCheck::event_types() ), Api::get( '/event-types' )->header( 'x-wp-total' ) );
	}

	private function only_at( string $path ): Received {
		$found = array_values( array_filter( Receiver::requests(), static fn ( Received $one ): bool => $one->path === $path ) );
		self::assertCount( 1, $found );
		return $found[0];
	}
}
