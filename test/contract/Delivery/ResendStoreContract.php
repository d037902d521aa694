<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Manual\QueuedStore;
use MultisiteWebhooks\Domain\Delivery\Manual\RecoverStore;
use MultisiteWebhooks\Domain\Delivery\Manual\ResendStore;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\TestCase;

/** What every store must do for deliveries that are resent, cancelled, or retried now, both the fakes and the real ones. */
abstract class ResendStoreContract extends TestCase {

	protected Samples $samples;

	private WebhookId $webhook;

	abstract protected function deliveries(): DeliveryStore;

	abstract protected function queue(): DeliveryQueue;

	abstract protected function events(): EventStore;

	abstract protected function resends(): ResendStore;

	abstract protected function waiting(): QueuedStore;

	abstract protected function recover(): RecoverStore;

	protected function setUp(): void {
		$this->samples = new Samples();
		$this->webhook = $this->samples->ids->webhook();
	}

	public function test_a_resend_reads_back_as_it_was_stored(): void {
		$resend = $this->resend_of( $this->plan() );

		self::assertTrue( $this->resends()->add( $resend ) );

		self::assertEquals( $resend, $this->deliveries()->find( $resend->id ) );
	}

	public function test_a_resend_of_a_paused_webhook_is_held(): void {
		$delivery = $this->plan();
		$resend   = $delivery->resend( $this->samples->ids->delivery(), WebhookStatus::Paused, $this->samples->clock->now() );

		$this->resends()->add( $resend );

		$found = $this->deliveries()->find( $resend->id );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused', null ], [ $found?->status, $found?->reason, $found?->next_try_at ] );
	}

	public function test_a_delivery_is_resent_only_once(): void {
		$delivery = $this->plan();
		$this->resends()->add( $this->resend_of( $delivery ) );

		self::assertFalse( $this->resends()->add( $this->resend_of( $delivery ) ) );

		self::assertCount( 2, $this->deliveries()->page( new DeliveryQuery() )->items );
	}

	public function test_a_delivery_without_content_is_not_resent(): void {
		self::assertFalse( $this->resends()->add( $this->resend_of( $this->samples->test_delivery( $this->webhook ) ) ) );
	}

	public function test_the_newest_is_the_end_of_the_chain(): void {
		$first  = $this->plan();
		$second = $this->resend_of( $first );
		$third  = $this->resend_of( $second );
		$this->resends()->add( $second );
		$this->resends()->add( $third );

		foreach ( [ $first, $second, $third ] as $one ) {
			self::assertSame( $third->id->value, $this->resends()->newest( $one )->id->value );
		}
	}

	public function test_the_resends_of_several_deliveries_are_found(): void {
		$again = $this->plan();
		$once  = $this->plan();
		$test  = $this->samples->test_delivery( $this->webhook );
		$this->resends()->add( $second = $this->resend_of( $again ) );

		$known = $this->resends()->resend_states( [ $again, $once, $second, $test ] );

		self::assertSame(
			[ $second->id->value, null, null, null ],
			array_map(
				static fn ( Delivery $one ): ?string => $known[ $one->id->value ]->newest?->value,
				[ $again, $once, $second, $test ],
			),
		);
		self::assertSame(
			[ true, true, true, false ],
			array_map( static fn ( Delivery $one ): bool => $known[ $one->id->value ]->has_content, [ $again, $once, $second, $test ] ),
		);
		self::assertSame( [], $this->resends()->resend_states( [] ) );
	}

	public function test_resends_to_another_webhook_are_another_chain(): void {
		[ $mine, $theirs ] = $this->plan_two();
		$this->resends()->add( $this->resend_of( $theirs ) );

		self::assertSame( $mine->id->value, $this->resends()->newest( $mine )->id->value );
	}

	public function test_a_waiting_delivery_is_cancelled(): void {
		$delivery = $this->plan();

		self::assertTrue( $this->waiting()->cancel( $delivery->id, $this->samples->clock->now() ) );

		$after = $this->deliveries()->find( $delivery->id );
		self::assertSame( [ DeliveryStatus::Cancelled, null ], [ $after?->status, $after?->next_try_at ] );
		self::assertEquals( $this->samples->clock->now(), $after?->finished_at );
	}

	public function test_a_finished_delivery_is_not_cancelled(): void {
		$delivery = $this->fail_for_good( $this->plan() );

		self::assertFalse( $this->waiting()->cancel( $delivery->id, $this->samples->clock->now() ) );
		self::assertFalse( $this->waiting()->make_due( $delivery->id, $this->samples->clock->now() ) );
		self::assertSame( DeliveryStatus::Failed, $this->deliveries()->find( $delivery->id )?->status );
	}

	public function test_a_delivery_that_is_being_sent_does_not_change_until_the_lease_ends(): void {
		$delivery = $this->plan();
		$this->take();
		$now = $this->samples->clock->now();

		self::assertTrue( $this->waiting()->is_claimed( $delivery->id, $now ) );
		self::assertFalse( $this->waiting()->cancel( $delivery->id, $now ) );
		self::assertFalse( $this->waiting()->make_due( $delivery->id, $now ) );
		$this->samples->clock->pass( 60 );
		self::assertFalse( $this->waiting()->is_claimed( $delivery->id, $this->samples->clock->now() ) );
		self::assertTrue( $this->waiting()->cancel( $delivery->id, $this->samples->clock->now() ) );
	}

	public function test_a_process_that_returns_after_a_cancellation_writes_nothing(): void {
		$this->plan();
		[ $claim, [ $delivery ] ] = $this->take();
		$this->samples->clock->pass( 60 );
		$this->waiting()->cancel( $delivery->id, $this->samples->clock->now() );

		self::assertSame(
			[],
			$this->queue()->save_results(
				$claim,
				[ new DeliveryResult( $delivery, DeliveryTransition::delivered( $this->samples->clock->now() ) ) ],
			),
		);
		self::assertSame( DeliveryStatus::Cancelled, $this->deliveries()->find( $delivery->id )?->status );
	}

	public function test_a_delivery_with_a_later_retry_is_brought_forward(): void {
		$delivery = $this->save_results(
			$this->plan(),
			DeliveryTransition::retry( 'http_500', Time::after( $this->samples->clock->now(), 60_000 ) ),
		);

		self::assertTrue( $this->waiting()->make_due( $delivery->id, $this->samples->clock->now() ) );

		self::assertEquals( $this->samples->clock->now(), $this->deliveries()->find( $delivery->id )?->next_try_at );
	}

	public function test_a_due_delivery_keeps_its_time(): void {
		$delivery = $this->plan();
		$due      = $this->samples->clock->now();
		$this->samples->clock->pass( 10 );

		self::assertTrue( $this->waiting()->make_due( $delivery->id, $this->samples->clock->now() ) );

		self::assertEquals( $due, $this->deliveries()->find( $delivery->id )?->next_try_at );
	}

	public function test_deliveries_that_failed_since_a_time_are_found_oldest_first(): void {
		$this->fail_for_good( $this->plan() );
		$this->samples->clock->pass( 60 );
		$since  = $this->samples->clock->now();
		$first  = $this->fail_for_good( $this->plan() );
		$second = $this->fail_for_good( $this->plan() );
		$this->save_results( $this->plan(), DeliveryTransition::delivered( $since ) );
		$this->plan();

		self::assertSame( [ $first->id->value, $second->id->value ], $this->failed( $since ) );
		self::assertSame(
			[ $second->id->value ],
			array_map(
				static fn ( Delivery $one ): string => $one->id->value,
				$this->recover()->failed( $this->webhook, $since, $first->id, 10 ),
			),
		);
		self::assertSame(
			[ 2, 1 ],
			[ $this->recover()->count_failed( $this->webhook, $since, 10 ), $this->recover()->count_failed( $this->webhook, $since, 1 ) ],
		);
		self::assertSame( 0, $this->recover()->count_failed( $this->samples->ids->webhook(), $since, 10 ) );
	}

	public function test_a_resent_delivery_is_not_found_but_its_failed_resend_is(): void {
		$since  = $this->samples->clock->now();
		$resend = $this->resend_of( $this->fail_for_good( $this->plan() ) );
		$this->resends()->add( $resend );
		self::assertSame( [], $this->failed( $since ) );

		$this->fail_for_good( $resend );

		self::assertSame( [ $resend->id->value ], $this->failed( $since ) );
	}

	public function test_many_resends_are_written_each_once(): void {
		$one     = $this->fail_for_good( $this->plan() );
		$two     = $this->fail_for_good( $this->plan() );
		$resends = [ $this->resend_of( $one ), $this->resend_of( $two ) ];
		$this->resends()->add( $this->resend_of( $one ) );

		self::assertSame( 1, $this->recover()->add_all( $resends ) );
		self::assertSame( 0, $this->recover()->add_all( [] ) );
	}

	public function test_resends_that_still_wait_are_counted_and_cancelled(): void {
		$waits = $this->resend_of( $this->fail_for_good( $this->plan() ) );
		$held  = $this->fail_for_good( $this->plan() )->resend(
			$this->samples->ids->delivery(),
			WebhookStatus::Paused,
			$this->samples->clock->now(),
		);
		$first = $this->plan();
		$this->recover()->add_all( [ $waits, $held ] );
		self::assertSame(
			[ 2, 1 ],
			[ $this->recover()->count_unfinished( $this->webhook, 10 ), $this->recover()->count_unfinished( $this->webhook, 1 ) ],
		);

		self::assertSame( 2, $this->recover()->cancel_unfinished( $this->webhook, $this->samples->clock->now() ) );

		self::assertSame( 0, $this->recover()->count_unfinished( $this->webhook, 10 ) );
		self::assertSame( DeliveryStatus::Waiting, $this->deliveries()->find( $first->id )?->status );
	}

	public function test_a_resend_that_is_being_sent_is_not_cancelled(): void {
		$resend = $this->resend_of( $this->fail_for_good( $this->plan() ) );
		$this->resends()->add( $resend );
		$this->take();

		self::assertSame( 0, $this->recover()->cancel_unfinished( $this->webhook, $this->samples->clock->now() ) );
	}

	private function plan(): Delivery {
		$event = $this->samples->event( [ $this->samples->subscription( $this->webhook ) ] );
		$this->events()->add( $event );
		return $this->deliveries()->find( $event->planned->first ?? self::fail() ) ?? self::fail( 'The delivery was not written.' );
	}

	/** @return list<Delivery> */
	private function plan_two(): array {
		$event = $this->samples->event(
			[ $this->samples->subscription( $this->webhook ), $this->samples->subscription( $this->samples->ids->webhook() ) ]
		);
		$this->events()->add( $event );
		$found = fn ( PlannedDelivery $one ): ?Delivery => $this->deliveries()->find( $one->delivery );
		return array_values( array_filter( array_map( $found, [ ...$event->planned ] ) ) );
	}

	private function resend_of( Delivery $delivery ): Delivery {
		return $delivery->resend( $this->samples->ids->delivery(), WebhookStatus::Active, $this->samples->clock->now() );
	}

	private function fail_for_good( Delivery $delivery ): Delivery {
		return $this->save_results( $delivery, DeliveryTransition::failed( 'http_404', $this->samples->clock->now() ) );
	}

	private function save_results( Delivery $delivery, DeliveryTransition $transition ): Delivery {
		$now   = $this->samples->clock->now();
		$claim = Claim::from( $this->samples->ids->ulid(), $now );
		self::assertCount( 1, $this->queue()->claim( $claim, [ $delivery->id ] ) );
		$this->queue()->save_results( $claim, [ new DeliveryResult( $delivery, $transition ) ] );
		return $this->deliveries()->find( $delivery->id ) ?? $delivery;
	}

	/** @return array{Claim, list<Delivery>} All that is due. */
	private function take(): array {
		$now   = $this->samples->clock->now();
		$claim = Claim::from( $this->samples->ids->ulid(), $now );
		return [ $claim, $this->queue()->claim( $claim, array_merge( ...array_values( $this->queue()->due( $now, 10 ) ) ) ) ];
	}

	/** @return list<string> */
	private function failed( \DateTimeImmutable $since ): array {
		return array_map(
			static fn ( Delivery $one ): string => $one->id->value,
			$this->recover()->failed( $this->webhook, $since, null, 10 ),
		);
	}
}
