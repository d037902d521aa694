<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\EventDelivery;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\PlannedDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\TestCase;

/** What every delivery store must do, both the fake and the real one. */
abstract class DeliveryStoreContract extends TestCase {

	use DeliveryLogTests;

	protected Samples $samples;

	abstract protected function deliveries(): DeliveryStore&WebhookDeliveries;

	/** The queue of the store above. */
	abstract protected function queue(): DeliveryQueue;

	/** Writes events, and their deliveries to the store above. */
	abstract protected function events(): EventStore;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_new_delivery_is_due_at_once(): void {
		$webhook      = $this->plan();
		[ $delivery ] = $this->take( $this->claim( 'one' ), 10 );
		self::assertSame(
			[ $webhook->value, DeliveryStatus::Waiting, 0, 3, 'payment_received' ],
			[ $delivery->webhook->value, $delivery->status, $delivery->attempt_count, $delivery->site, $delivery->event_type ],
		);
		self::assertEquals( $this->samples->clock->now(), $delivery->next_try_at );
	}

	public function test_nobody_else_gets_a_claimed_delivery_until_the_lease_ends(): void {
		$this->plan();
		self::assertCount( 1, $this->take( $this->claim( 'one' ), 10 ) );
		self::assertCount( 0, $this->take( $this->claim( 'two' ), 10 ) );
		$this->samples->clock->pass( 60 );
		self::assertCount( 1, $this->take( $this->claim( 'three' ), 10 ) );
	}

	public function test_a_claim_takes_the_longest_due_first_and_no_more_than_requested(): void {
		$first = $this->plan();
		$this->samples->clock->pass( 1 );
		$this->plan();
		$claimed = $this->take( $this->claim( 'one' ), 1 );
		self::assertSame( [ $first->value ], array_map( static fn ( Delivery $one ): string => $one->webhook->value, $claimed ) );
	}

	public function test_a_claim_can_be_limited_to_some_events(): void {
		$this->plan();
		$event = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->events()->add( $event );
		self::assertCount( 0, $this->take( $this->claim( 'one' ), 10, [] ) );
		self::assertCount( 1, $this->take( $this->claim( 'two' ), 10, [ $event->id ] ) );
	}

	public function test_only_those_that_are_still_due_are_claimed(): void {
		$this->plan();
		[ [ $due ] ] = array_values( $this->queue()->due( $this->samples->clock->now(), 10 ) );
		[ $claimed ] = $this->queue()->claim( $this->claim( 'one' ), [ $due ] );
		self::assertSame( $due->value, $claimed->id->value );
		self::assertSame( [], $this->queue()->claim( $this->claim( 'two' ), [ $due ] ) );
	}

	public function test_a_claimed_delivery_can_be_released(): void {
		$this->plan();
		$claim = $this->claim( 'one' );
		$taken = $this->take( $claim, 1 );
		$this->queue()->release( $this->claim( 'other' ), [ $taken[0]->id ] );
		self::assertCount( 0, $this->take( $this->claim( 'two' ), 1 ) );
		$this->queue()->release( $claim, [ $taken[0]->id ] );
		self::assertCount( 1, $this->take( $this->claim( 'two' ), 1 ) );
	}

	public function test_due_deliveries_can_be_found_by_webhook(): void {
		$one   = $this->given_webhook();
		$other = $this->given_webhook();
		$this->plan( $one );
		$this->samples->clock->pass( 1 );
		$this->plan( $one );
		$this->plan( $other );
		$now = $this->samples->clock->now();
		self::assertEqualsCanonicalizing(
			[ $one->value, $other->value ],
			array_map( static fn ( WebhookId $id ): string => $id->value, $this->queue()->webhooks_due( $now ) ),
		);
		self::assertCount( 2, $this->queue()->due_of( $one, $now, 10 ) );
		self::assertCount( 1, $this->queue()->due_of( $one, $now, 1 ) );
		self::assertCount( 1, $this->queue()->due_of( $other, $now, 10 ) );
	}

	public function test_many_different_results_are_saved_at_once(): void {
		$this->plan();
		$this->plan();
		$now   = $this->samples->clock->now();
		$claim = $this->claim( 'one' );

		[ $one, $other ] = $this->take( $claim, 2 );
		$written         = $this->queue()->save_results(
			$claim,
			[
				new DeliveryResult( $one, DeliveryTransition::delivered( $now ), $this->attempt( 1 ) ),
				new DeliveryResult( $other, DeliveryTransition::retry( 'http_500', Time::after( $now, 5000 ) ), $this->attempt( 1 ) ),
			],
		);

		self::assertSame( [ $one->id->value, $other->id->value ], $written );
		self::assertSame(
			[ DeliveryStatus::Delivered, null ],
			[ $this->deliveries()->find( $one->id )?->status, $this->deliveries()->find( $one->id )?->reason ],
		);
		self::assertSame(
			[ DeliveryStatus::Waiting, 'http_500' ],
			[ $this->deliveries()->find( $other->id )?->status, $this->deliveries()->find( $other->id )?->reason ],
		);
		self::assertCount( 1, $this->deliveries()->attempts( $other->id ) );
	}

	public function test_a_delivery_with_a_later_retry_is_not_due(): void {
		$this->plan( $this->given_webhook() );
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->take( $claim, 1 );
		$this->save_results(
			$delivery,
			$claim,
			DeliveryTransition::retry( 'http_500', Time::after( $this->samples->clock->now(), 5000 ) ),
			$this->attempt( 1 ),
		);
		self::assertCount( 0, $this->take( $this->claim( 'two' ), 10 ) );
		// Until then its event may lack deliveries, so it is due itself.
		$this->events()->sequence( 1 );
		self::assertEquals( Time::after( $this->samples->clock->now(), 5000 ), $this->queue()->next_due() );
		$this->samples->clock->pass( 5 );
		self::assertCount( 1, $this->take( $this->claim( 'three' ), 10 ) );
	}

	public function test_saving_a_result_writes_the_attempt_and_the_status(): void {
		$this->plan();
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->take( $claim, 1 );
		self::assertTrue(
			$this->save_results(
				$delivery,
				$claim,
				DeliveryTransition::failed( 'http_404', $this->samples->clock->now() ),
				$this->attempt( 1 ),
			)
		);

		$after = $this->deliveries()->find( $delivery->id );
		self::assertNotNull( $after );
		self::assertSame( [ DeliveryStatus::Failed, 'http_404', 1 ], [ $after->status, $after->reason, $after->attempt_count ] );
		self::assertEquals( [ null, $this->samples->clock->now() ], [ $after->next_try_at, $after->finished_at ] );
		self::assertEquals( [ $this->attempt( 1 ) ], $this->deliveries()->attempts( $delivery->id ) );
	}

	public function test_a_process_that_lost_its_claim_writes_nothing(): void {
		$this->plan();
		$late         = $this->claim( 'late' );
		[ $delivery ] = $this->take( $late, 1 );
		$this->samples->clock->pass( 60 );
		$this->take( $this->claim( 'next' ), 1 );
		self::assertFalse(
			$this->save_results( $delivery, $late, DeliveryTransition::delivered( $this->samples->clock->now() ), $this->attempt( 1 ) )
		);
		self::assertSame( [], $this->deliveries()->attempts( $delivery->id ) );
	}

	public function test_what_an_earlier_lease_left_is_saved_like_everything_else(): void {
		$webhooks = [ $this->given_webhook(), $this->given_webhook() ];
		$event    = $this->samples->event( array_map( $this->samples->subscription( ... ), $webhooks ) );
		$this->events()->add( $event );
		self::assertCount( 2, $this->take( $this->claim( 'same' ), 10 ) );
		$this->samples->clock->pass( 60 );

		[ [ $one ], [ $other ] ] = array_values( $this->queue()->due( $this->samples->clock->now(), 10 ) );
		[ $second ]              = $this->queue()->claim( $this->claim( 'same' ), [ $other ] );
		$this->queue()->due( $this->samples->clock->now(), 10 );
		[ $first ]  = $this->queue()->claim( $this->claim( 'same' ), [ $one ] );
		$delivered  = DeliveryTransition::delivered( $this->samples->clock->now() );
		$is_written = [
			$this->save_results( $first, $this->claim( 'same' ), $delivered, $this->attempt( 1 ) ),
			$this->save_results( $second, $this->claim( 'same' ), $delivered, $this->attempt( 1 ) ),
		];

		self::assertSame( [ true, true ], $is_written );
		$status = fn ( DeliveryId $id ): ?DeliveryStatus => $this->deliveries()->find( $id )?->status;
		self::assertSame( [ DeliveryStatus::Delivered, DeliveryStatus::Delivered ], array_map( $status, [ $one, $other ] ) );
		$this->samples->clock->pass( 60 );
		self::assertSame( [], $this->queue()->due( $this->samples->clock->now(), 10 ) );
	}

	public function test_what_is_seen_makes_way_and_can_still_be_claimed(): void {
		$this->plan( $this->given_webhook() );
		$now = $this->samples->clock->now();
		self::assertCount( 1, $this->queue()->due( $now, 1 ) );

		$this->queue()->make_way( $this->claim( 'one' ) );

		self::assertCount( 1, $this->take( $this->claim( 'one' ), 1 ) );
	}

	public function test_what_waits_can_be_held_released_and_cancelled(): void {
		$webhook = $this->plan();
		$this->deliveries()->hold_all( $webhook, WebhookStatus::Paused, $this->samples->clock->now() );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], $this->state( $webhook ) );
		self::assertCount( 0, $this->take( $this->claim( 'one' ), 10 ) );
		$this->deliveries()->release_all( $webhook, $this->samples->clock->now() );
		self::assertSame( [ DeliveryStatus::Waiting, null ], $this->state( $webhook ) );
		$this->deliveries()->cancel_all( $webhook, $this->samples->clock->now() );
		self::assertSame( [ DeliveryStatus::Cancelled, null ], $this->state( $webhook ) );
	}

	public function test_a_delivery_that_is_being_sent_may_finish(): void {
		$webhook      = $this->plan();
		$claim        = $this->claim( 'one' );
		[ $delivery ] = $this->take( $claim, 1 );
		$this->deliveries()->hold_all( $webhook, WebhookStatus::Paused, $this->samples->clock->now() );
		$this->deliveries()->cancel_all( $webhook, $this->samples->clock->now() );
		self::assertTrue(
			$this->save_results( $delivery, $claim, DeliveryTransition::delivered( $this->samples->clock->now() ), $this->attempt( 1 ) )
		);
	}

	public function test_a_new_delivery_of_a_paused_webhook_is_held(): void {
		$webhook = $this->given_webhook( WebhookStatus::Paused );
		$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook, WebhookStatus::Paused ) ] ) );
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], $this->state( $webhook ) );
	}

	public function test_each_webhook_of_an_event_is_found_with_its_newest_delivery(): void {
		[ $one, $other ] = [ $this->given_webhook(), $this->given_webhook() ];
		$event           = $this->samples->event( [ $this->samples->subscription( $one ), $this->samples->subscription( $other ) ] );
		$for_nobody      = $this->samples->event( [] );
		$this->events()->add( $event );
		$this->events()->add( $for_nobody );
		[ $first, $second ] = [ ...$event->planned ];

		$found = $this->deliveries()->of_events( [ $event->id, $for_nobody->id, $this->samples->ids->event() ] );

		$waiting = static fn ( PlannedDelivery $planned ): EventDelivery => new EventDelivery(
			$planned->delivery,
			$planned->subscription->webhook,
			DeliveryStatus::Waiting,
		);
		self::assertEquals( [ $event->id->value => [ $waiting( $first ), $waiting( $second ) ] ], $found );
		self::assertSame( [], $this->deliveries()->of_events( [] ) );
	}

	/** A webhook with a row. */
	abstract protected function given_webhook( WebhookStatus $status = WebhookStatus::Active ): WebhookId;

	private function plan( ?WebhookId $webhook = null ): WebhookId {
		$webhook ??= $this->samples->ids->webhook();
		$this->events()->add( $this->samples->event( [ $this->samples->subscription( $webhook ) ] ) );
		return $webhook;
	}

	/**
	 * @param ?list<EventId> $only
	 * @return list<Delivery>
	 */
	private function take( Claim $claim, int $limit, ?array $only = null ): array {
		return $this->queue()->claim( $claim, array_merge( ...array_values( $this->queue()->due( $claim->now, $limit, $only ) ) ) );
	}

	private function save_results( Delivery $delivery, Claim $claim, DeliveryTransition $transition, ?Attempt $attempt = null ): bool {
		return [ $delivery->id->value ] === $this->queue()->save_results(
			$claim,
			[ new DeliveryResult( $delivery, $transition, $attempt ) ],
		);
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
		return new Attempt(
			number: $number,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 404,
			failure: new Failure( 'http_404', [ 'message' => 'ä' ] ),
			request_headers: [ 'webhook-id' => 'x' ],
			request_body: null,
			response_headers: [ 'server' => 'ngïnx' ],
			response_body: 'nö 🎉',
		);
	}
}
