<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Manual\ActionConflict;
use MultisiteWebhooks\Domain\Delivery\Manual\ConflictReason;
use MultisiteWebhooks\Domain\Delivery\Manual\Resend;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Resend::class )]
final class ResendTest extends TestCase {

	private World $world;

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [ 'id' => 1 ] );
	}

	public function test_the_same_bytes_go_out_under_the_same_webhook_id(): void {
		$first = $this->world->delivery();
		$this->world->deliver();

		$again = ( $this->world->resend() )( $first );
		$this->world->deliver();

		[ $before, $after ] = $this->world->transport->sent();
		self::assertSame( [ $before->body, $before->headers['webhook-id'] ], [ $after->body, $after->headers['webhook-id'] ] );
		self::assertSame( [ $again->id->value, '1' ], [ $after->headers['x-multisite-delivery'], $after->headers['x-multisite-attempt'] ] );
	}

	public function test_it_is_a_delivery_of_its_own_and_due_at_once(): void {
		$first = $this->world->delivery();
		$this->world->clock->pass( 60 );

		$again = ( $this->world->resend() )( $first );

		self::assertSame(
			[ $first->id->value, DeliveryStatus::Waiting, 0 ],
			[ $again->resend_of?->value, $again->status, $again->attempt_count ],
		);
		self::assertEquals( [ $this->world->clock->now(), $this->world->clock->now() ], [ $again->created_at, $again->next_try_at ] );
		self::assertEquals( $first, $this->world->deliveries->find( $first->id ) );
	}

	public function test_twice_at_once_is_once(): void {
		$first = $this->world->delivery();

		$one   = ( $this->world->resend() )( $first );
		$other = ( $this->world->resend() )( $first );

		self::assertSame( $one->id->value, $other->id->value );
	}

	public function test_one_whose_resend_has_ended_is_sent_again_after_that(): void {
		$first  = $this->world->delivery();
		$second = ( $this->world->resend() )( $first );
		$this->world->deliver();

		$third = ( $this->world->resend() )( $first );

		self::assertSame( $second->id->value, $third->resend_of?->value );
	}

	public function test_a_waiting_resend_is_retried_now(): void {
		$first = $this->world->delivery();
		$again = ( $this->world->resend() )( $first );
		$this->world->transport->response( World::URL, Response::of( 500, [], '', 9 ) );
		$this->world->deliver();

		$same = ( $this->world->resend() )( $first );

		self::assertSame( $again->id->value, $same->id->value );
		self::assertEquals( $this->world->clock->now(), $same->next_try_at );
	}

	public function test_for_a_paused_webhook_it_is_held(): void {
		$delivery = $this->world->delivery();
		$webhook  = $this->world->webhooks->find( $delivery->webhook );
		self::assertNotNull( $webhook );
		$this->world->manage()->change( $webhook, new WebhookFields( status: WebhookStatus::Paused ) );

		$again = ( $this->world->resend() )( $delivery );

		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused', null ], [ $again->status, $again->reason, $again->next_try_at ] );
	}

	public function test_a_test_is_not_sent_again(): void {
		$webhook = $this->world->delivery()->webhook;

		self::assertSame( ConflictReason::IsTest, $this->conflict_reason( ( new Samples() )->test_delivery( $webhook ) ) );
	}

	public function test_without_its_webhook_it_is_not_sent_again(): void {
		$delivery = $this->world->delivery();
		$this->world->manage()->delete( $delivery->webhook );

		self::assertSame( ConflictReason::WebhookDeleted, $this->conflict_reason( $delivery ) );
	}

	public function test_without_its_content_it_is_not_sent_again(): void {
		$delivery = $this->world->delivery();
		$lost     = new Delivery(
			id: $this->world->ids->delivery(),
			event: EventId::parse( 'evt_' . str_repeat( '0', 26 ) ),
			webhook: $delivery->webhook,
			event_type: $delivery->event_type,
			site: $delivery->site,
			test: false,
			format: $delivery->format,
			status: DeliveryStatus::Delivered,
			reason: null,
			attempt_count: 1,
			created_at: $delivery->created_at,
			next_try_at: null,
			finished_at: $delivery->created_at,
		);

		self::assertSame( ConflictReason::ContentDeleted, $this->conflict_reason( $lost ) );
	}

	private function conflict_reason( Delivery $delivery ): ?ConflictReason {
		try {
			( $this->world->resend() )( $delivery );
			return null;
		} catch ( ActionConflict $conflict ) {
			return $conflict->conflict_reason;
		}
	}
}
