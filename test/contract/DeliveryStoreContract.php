<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Claim;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\Settlement;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use PHPUnit\Framework\TestCase;

/** What every store of deliveries must do, the fake as well as the real one. */
abstract class DeliveryStoreContract extends TestCase {

	private Samples $samples;

	abstract protected function deliveries(): DeliveryStore;

	/** The store that writes events, and their deliveries into the one above. */
	abstract protected function events(): EventStore;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_new_delivery_is_due_at_once(): void {
		$webhook = $this->owe();
		[ $delivery ] = $this->deliveries()->claim( $this->claim( 'one' ), 10 );
		self::assertSame( [ $webhook->value, DeliveryStatus::Waiting, 0, 3, 'payment_received' ], [ $delivery->webhook->value, $delivery->status, $delivery->attempt_count, $delivery->site, $delivery->event_type ] );
		self::assertEquals( $this->samples->clock->now(), $delivery->next_try_at );
	}

	public function test_a_claimed_delivery_is_nobody_elses_until_the_lease_ends(): void {
		$this->owe();
		self::assertCount( 1, $this->deliveries()->claim( $this->claim( 'one' ), 10 ) );
		self::assertCount( 0, $this->deliveries()->claim( $this->claim( 'two' ), 10 ) );
		$this->samples->clock->pass( 60 );
		self::assertCount( 1, $this->deliveries()->claim( $this->claim( 'three' ), 10 ) );
	}

	public function test_a_claim_takes_the_longest_due_first_and_no_more_than_asked(): void {
		$first = $this->owe();
		$this->samples->clock->pass( 1 );
		$this->owe();
		$claimed = $this->deliveries()->claim( $this->claim( 'one' ), 1 );
		self::assertSame( [ $first->value ], array_map( static fn ( Delivery $one ): string => $one->webhook->value, $claimed ) );
	}

	public function test_a_claim_can_be_for_some_events_only(): void {
		$this->owe();
		$event = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->events()->add( $event );
		self::assertCount( 0, $this->deliveries()->claim( $this->claim( 'one' ), 10, [] ) );
		self::assertCount( 1, $this->deliveries()->claim( $this->claim( 'two' ), 10, [ $event->id ] ) );
	}

	public function test_a_delivery_that_waits_for_later_is_not_due(): void {
		$this->owe();
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->deliveries()->claim( $claim, 1 );
		$this->deliveries()->settle( $delivery, $claim, Settlement::retry( 'http_500', Time::after( $this->samples->clock->now(), 5000 ) ), $this->attempt( 1 ) );
		self::assertCount( 0, $this->deliveries()->claim( $this->claim( 'two' ), 10 ) );
		self::assertEquals( Time::after( $this->samples->clock->now(), 5000 ), $this->deliveries()->next_due() );
		$this->samples->clock->pass( 5 );
		self::assertCount( 1, $this->deliveries()->claim( $this->claim( 'three' ), 10 ) );
	}

	public function test_settling_writes_the_attempt_and_the_outcome(): void {
		$this->owe();
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->deliveries()->claim( $claim, 1 );
		self::assertTrue( $this->deliveries()->settle( $delivery, $claim, Settlement::failed( 'http_404', $this->samples->clock->now() ), $this->attempt( 1 ) ) );

		$after = $this->deliveries()->find( $delivery->id );
		self::assertNotNull( $after );
		self::assertSame( [ DeliveryStatus::Failed, 'http_404', 1 ], [ $after->status, $after->reason, $after->attempt_count ] );
		self::assertEquals( [ null, $this->samples->clock->now() ], [ $after->next_try_at, $after->finished_at ] );
		self::assertEquals( [ $this->attempt( 1 ) ], $this->deliveries()->attempts( $delivery->id ) );
	}

	public function test_who_has_lost_its_claim_writes_nothing(): void {
		$this->owe();
		$late         = $this->claim( 'late' );
		[ $delivery ] = $this->deliveries()->claim( $late, 1 );
		$this->samples->clock->pass( 60 );
		$this->deliveries()->claim( $this->claim( 'next' ), 1 );
		self::assertFalse( $this->deliveries()->settle( $delivery, $late, Settlement::delivered( $this->samples->clock->now() ), $this->attempt( 1 ) ) );
		self::assertSame( [], $this->deliveries()->attempts( $delivery->id ) );
	}

	public function test_what_waits_can_be_held_released_and_cancelled(): void {
		$webhook = $this->owe();
		$this->deliveries()->hold_all( $webhook, Cause::WebhookPaused );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], $this->state( $webhook ) );
		self::assertCount( 0, $this->deliveries()->claim( $this->claim( 'one' ), 10 ) );
		$this->deliveries()->release_all( $webhook, $this->samples->clock->now() );
		self::assertSame( [ DeliveryStatus::Waiting, null ], $this->state( $webhook ) );
		$this->deliveries()->cancel_all( $webhook, $this->samples->clock->now() );
		self::assertSame( [ DeliveryStatus::Cancelled, null ], $this->state( $webhook ) );
	}

	public function test_what_is_being_sent_is_left_to_finish(): void {
		$webhook      = $this->owe();
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->deliveries()->claim( $claim, 1 );
		$this->deliveries()->hold_all( $webhook, Cause::WebhookPaused );
		$this->deliveries()->cancel_all( $webhook, $this->samples->clock->now() );
		self::assertTrue( $this->deliveries()->settle( $delivery, $claim, Settlement::delivered( $this->samples->clock->now() ), $this->attempt( 1 ) ) );
	}

	public function test_a_delivery_of_a_paused_webhook_is_born_held(): void {
		$webhook = $this->samples->ids->webhook();
		$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook, WebhookStatus::Paused ) ] ) );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], $this->state( $webhook ) );
	}

	public function test_the_newest_delivery_of_a_webhook_is_found_and_tests_do_not_count(): void {
		$webhook = $this->owe();
		$this->samples->clock->pass( 1 );
		$this->deliveries()->add_test( $this->samples->test_delivery( $webhook ), $this->attempt( 1 ) );
		$last = $this->deliveries()->last_of( [ $webhook, $this->samples->ids->webhook() ] );
		self::assertSame( [ $webhook->value => DeliveryStatus::Waiting ], array_map( static fn ( $one ) => $one->status, $last ) );
	}

	public function test_a_list_is_newest_first_filtered_and_paged_by_cursor(): void {
		$webhook = $this->owe();
		$this->samples->clock->pass( 1 );
		$this->owe( $webhook );
		$this->samples->clock->pass( 1 );
		$this->owe();

		$first = $this->deliveries()->page( new DeliveryQuery( per_page: 1, webhook: $webhook ) );
		self::assertSame( [ 2, 1 ], [ $first->total, count( $first->items ) ] );
		self::assertNotNull( $first->next );
		$second = $this->deliveries()->page( new DeliveryQuery( per_page: 1, webhook: $webhook, cursor: $first->items[0]->id ) );
		self::assertLessThan( $first->items[0]->created_at, $second->items[0]->created_at );
		self::assertNull( $second->next );
		self::assertSame( [], $this->deliveries()->page( new DeliveryQuery( status: DeliveryStatus::Failed ) )->items );
		self::assertCount( 1, $this->deliveries()->page( new DeliveryQuery( after: $second->items[0]->created_at, webhook: $webhook ) )->items );
	}

	public function test_the_newest_attempt_of_each_delivery_is_found_at_once(): void {
		$this->owe();
		$this->owe();
		$this->owe();
		[ $untried, $once, $twice ] = $this->deliveries()->page( new DeliveryQuery() )->items;
		$this->try_and_fail( 1, $twice, $once );
		$this->try_and_fail( 2, $twice );

		$last = $this->deliveries()->last_attempts( [ $untried->id, $once->id, $twice->id ] );

		$expected = static fn ( int $number ): LastAttempt => new LastAttempt( $number, new \DateTimeImmutable( '2026-11-24T14:02:12.345Z' ), 12, 404 );
		ksort( $last );
		self::assertEquals( [ $once->id->value => $expected( 1 ), $twice->id->value => $expected( 2 ) ], $last );
		self::assertSame( [], $this->deliveries()->last_attempts( [] ) );
	}

	public function test_it_is_kept_that_an_answer_was_cut(): void {
		$webhook  = $this->samples->ids->webhook();
		$delivery = $this->samples->test_delivery( $webhook );
		$at       = $this->samples->clock->now();
		$this->deliveries()->add_test( $delivery, new Attempt( 1, $at, $at, 12, 200, null, [], '{}', [], 'half', true ) );

		self::assertTrue( $this->deliveries()->attempts( $delivery->id )[0]->response_cut );
	}

	private function try_and_fail( int $number, Delivery ...$deliveries ): void {
		$claim = $this->claim( "try {$number}" );
		$ids   = array_map( static fn ( Delivery $one ): string => $one->id->value, $deliveries );
		foreach ( $this->deliveries()->claim( $claim, 10 ) as $claimed ) {
			in_array( $claimed->id->value, $ids, true )
				? $this->deliveries()->settle( $claimed, $claim, Settlement::retry( 'http_404', $this->samples->clock->now() ), $this->attempt( $number ) )
				: $this->deliveries()->settle( $claimed, $claim, Settlement::retry( 'http_404', $this->samples->clock->now() ) );
		}
	}

	private function owe( ?WebhookId $webhook = null ): WebhookId {
		$webhook ??= $this->samples->ids->webhook();
		$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook ) ] ) );
		return $webhook;
	}

	/** @return array{DeliveryStatus, ?string} */
	private function state( WebhookId $webhook ): array {
		[ $delivery ] = $this->deliveries()->page( new DeliveryQuery( webhook: $webhook ) )->items;
		return [ $delivery->status, $delivery->reason ];
	}

	private function claim( string $token ): Claim {
		$now = $this->samples->clock->now();
		return new Claim( $token, $now, Time::after( $now, 60_000 ) );
	}

	private function attempt( int $number ): Attempt {
		$at = new \DateTimeImmutable( '2026-11-24T14:02:12.345Z' );
		return new Attempt( $number, $at, $at, 12, 404, new Failure( 'http_404', [ 'message' => 'ä' ] ), [ 'webhook-id' => 'x' ], null, [ 'server' => 'ngïnx' ], 'nö 🎉' );
	}
}
