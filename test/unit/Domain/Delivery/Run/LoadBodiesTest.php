<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Run\LoadBodies;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\PlannedDeliveries;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( LoadBodies::class )]
final class LoadBodiesTest extends TestCase {

	private World $world;

	protected function setUp(): void {
		$this->world = new World();
	}

	public function test_each_delivery_gets_its_webhook_and_the_body_in_its_format(): void {
		$this->world->webhook( format: Format::Standard );
		$this->world->webhook( format: Format::Flat );
		$this->world->capture()->record( 'payment_received', [ 'payment_id' => 7 ] );

		$loaded = $this->load( ...$this->deliveries() );

		foreach ( $this->deliveries() as $delivery ) {
			[ $webhook, $body ] = $loaded[ $delivery->id->value ];
			self::assertEquals( $delivery->webhook, $webhook->id );
			self::assertSame( Format::Flat === $delivery->format, '{"payment_id":7}' === $body );
		}
		self::assertCount( 2, $loaded );
	}

	public function test_what_has_no_event_any_more_is_left_out(): void {
		$webhook = $this->world->webhook()->webhook;

		self::assertSame( [], $this->load( ( new Samples() )->delivery( $webhook->id ) ) );
	}

	public function test_what_goes_to_a_deleted_webhook_is_left_out(): void {
		$webhook = $this->world->webhook()->webhook;
		$this->world->capture()->record( 'payment_received', [] );
		$this->world->webhooks->remove( $webhook->id );

		self::assertSame( [], $this->load( ...$this->deliveries() ) );
	}

	public function test_what_other_code_cancels_is_left_out(): void {
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [] );
		$this->world->hooks->lets_out = false;

		self::assertSame( [], $this->load( ...$this->deliveries() ) );
		self::assertSame( 0, $this->world->loop_guard->depth() );
	}

	public function test_events_that_are_recorded_from_now_on_are_one_level_deeper(): void {
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [] );

		$this->load( ...$this->deliveries() );

		self::assertSame( 1, $this->world->loop_guard->depth() );
	}

	public function test_a_damaged_event_fails_and_keeps_no_other_delivery(): void {
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [] );
		[ $good ] = $this->deliveries();
		$damaged  = new Delivery(
			id: $this->world->ids->delivery(),
			event: $this->record_damaged(),
			webhook: $good->webhook,
			event_type: 'payment_received',
			site: 1,
			test: false,
			format: Format::Standard,
			status: DeliveryStatus::Waiting,
			reason: null,
			attempt_count: 0,
			created_at: $good->created_at,
			next_try_at: $good->created_at,
			finished_at: null,
		);

		$loaded = iterator_to_array( ( $this->world->load_bodies( $this->world->webhook_cache() ) )( [ $damaged, $good ] ) );

		self::assertSame( [ $damaged, Cause::Unreadable ], $loaded[0] );
		self::assertSame( $good, $loaded[1][0] );
		self::assertIsArray( $loaded[1][1] );
	}

	private function record_damaged(): EventId {
		$id      = $this->world->ids->event();
		$planned = PlannedDeliveries::from( $this->world->ids->delivery(), [ $this->world->webhooks->all()[0] ] );
		$damaged = new SerializedEvent( '{', null );
		$this->world->events->add( new NewEvent( $id, 'payment_received', 1, $this->world->clock->now(), $damaged, $planned ) );
		return $id;
	}

	/** @return array<string, array{Webhook, string}> What is to be sent. */
	private function load( Delivery ...$deliveries ): array {
		$load  = $this->world->load_bodies( $this->world->webhook_cache() );
		$found = [];
		foreach ( $load( array_values( $deliveries ) ) as [ $delivery, $loaded ] ) {
			if ( is_array( $loaded ) ) {
				$found[ $delivery->id->value ] = $loaded;
			}
		}
		return $found;
	}

	/** @return list<Delivery> */
	private function deliveries(): array {
		return $this->world->deliveries->page( new DeliveryQuery() )->items;
	}
}
