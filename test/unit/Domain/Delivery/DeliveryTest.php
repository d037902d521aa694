<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Delivery::class )]
final class DeliveryTest extends TestCase {

	private World $world;

	private Delivery $delivery;

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook();
		$this->world->capture()->record( 'payment_received', [] );
		$this->delivery = $this->world->delivery();
	}

	public function test_an_attempt_changes_its_state_and_nothing_else(): void {
		$next  = Time::after( $this->world->clock->now(), 5000 );
		$after = $this->delivery->after( DeliveryTransition::retry( 'timeout', $next ), $this->world->clock->now() );
		self::assertEquals(
			[
				'status'        => DeliveryStatus::Waiting,
				'reason'        => 'timeout',
				'attempt_count' => 1,
				'next_try_at'   => $next,
				'first_try_at'  => $this->world->clock->now(),
			] + get_object_vars( $this->delivery ),
			get_object_vars( $after )
		);
	}

	public function test_an_attempt_whose_receiver_asked_to_wait_is_not_counted(): void {
		$first = $this->world->clock->now();
		$after = $this->delivery->after( DeliveryTransition::wait( 'http_503', Time::after( $first, 60_000 ) ), $first );
		$again = $after->after( DeliveryTransition::retry( 'http_500', Time::after( $first, 65_000 ) ), Time::after( $first, 60_000 ) );

		self::assertSame( [ 1, 1, 0 ], [ $after->attempt_count, $after->waits, $after->counted_attempts() ] );
		self::assertSame( [ 2, 1, 1 ], [ $again->attempt_count, $again->waits, $again->counted_attempts() ] );
		self::assertEquals( $first, $again->first_try_at );
	}

	public function test_a_resend_starts_over_and_refers_to_the_original(): void {
		$now    = $this->world->clock->now();
		$failed = $this->delivery->after( DeliveryTransition::failed( 'http_404', $now ), $now );
		$id     = $this->world->ids->delivery();
		$due    = Time::after( $this->world->clock->now(), 100 );
		self::assertEquals(
			[
				'id'            => $id,
				'status'        => DeliveryStatus::Waiting,
				'reason'        => null,
				'attempt_count' => 0,
				'created_at'    => $id->time(),
				'next_try_at'   => $due,
				'finished_at'   => null,
				'resend_of'     => $failed->id,
				'first_try_at'  => null,
			] + get_object_vars( $failed ),
			get_object_vars( $failed->resend( $id, WebhookStatus::Active, $due ) )
		);
	}

	public function test_a_resend_to_a_paused_webhook_is_held(): void {
		$resend = $this->delivery->resend( $this->world->ids->delivery(), WebhookStatus::Paused, $this->world->clock->now() );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused', null ], [ $resend->status, $resend->reason, $resend->next_try_at ] );
	}
}
