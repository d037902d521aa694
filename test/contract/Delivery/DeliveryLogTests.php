<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** The part of DeliveryStoreContract about reading the log. */
trait DeliveryLogTests {

	public function test_when_it_was_first_tried_and_whether_it_was_asked_to_wait_are_kept(): void {
		$webhook = $this->plan();
		$first   = $this->attempt( 1 )->at;
		$now     = $this->samples->clock->now();
		foreach ( [ DeliveryTransition::wait( 'http_503', $now ), DeliveryTransition::retry( 'http_500', $now ) ] as $i => $transition ) {
			[ $delivery ] = $this->take( $this->claim( "{$i}" ), 1 );
			$this->save_results( $delivery, $this->claim( "{$i}" ), $transition, $this->attempt( $i + 1 ) );
		}

		[ $delivery ] = $this->take( $this->claim( 'next' ), 1 );
		self::assertSame( [ 2, 1 ], [ $delivery->attempt_count, $delivery->waits ] );
		self::assertEquals( $first, $delivery->first_try_at );
		self::assertEquals( $delivery, $this->deliveries()->find( $delivery->id ) );
		$this->queue()->release( $this->claim( 'next' ), [ $delivery->id ] );
		$this->deliveries()->hold_all( $webhook, WebhookStatus::Paused, $this->samples->clock->now() );
		$this->deliveries()->release_all( $webhook, $this->samples->clock->now() );
		$resumed = $this->deliveries()->find( $delivery->id );
		self::assertSame( [ 2, 1, null ], [ $resumed?->attempt_count, $resumed?->waits, $resumed?->first_try_at ] );
	}

	public function test_when_it_was_first_tried_starts_over_where_it_is_postponed(): void {
		$this->plan();
		$now          = $this->samples->clock->now();
		[ $delivery ] = $this->take( $this->claim( 'one' ), 1 );
		$this->save_results( $delivery, $this->claim( 'one' ), DeliveryTransition::wait( 'http_503', $now ), $this->attempt( 1 ) );
		[ $delivery ] = $this->take( $this->claim( 'two' ), 1 );
		self::assertNotNull( $delivery->first_try_at );

		$this->queue()->save_results( $this->claim( 'two' ), [ DeliveryResult::postponed( $delivery, Cause::KeysChanged, $now ) ] );

		$postponed = $this->deliveries()->find( $delivery->id );
		self::assertSame( [ 'keys_changed', 1, 1 ], [ $postponed?->reason, $postponed?->attempt_count, $postponed?->waits ] );
		self::assertNull( $postponed?->first_try_at );
	}

	public function test_the_newest_delivery_of_a_webhook_is_found_and_tests_do_not_count(): void {
		$webhook = $this->plan();
		$this->samples->clock->pass( 1 );
		$this->deliveries()->add_test( $this->samples->test_delivery( $webhook ), $this->attempt( 1 ) );
		$last = $this->deliveries()->last_per_webhook( [ $webhook, $this->samples->ids->webhook() ] );
		self::assertSame( [ $webhook->value => DeliveryStatus::Waiting ], array_map( static fn ( $one ) => $one->status, $last ) );
	}

	public function test_a_list_is_newest_first_filtered_and_paged_by_cursor(): void {
		$webhook = $this->plan();
		$this->samples->clock->pass( 1 );
		$this->plan( $webhook );
		$this->samples->clock->pass( 1 );
		$this->plan();

		$first = $this->deliveries()->page( new DeliveryQuery( per_page: 1, webhook: $webhook ) );
		self::assertSame( [ 2, 1 ], [ $first->total, count( $first->items ) ] );
		self::assertNotNull( $first->next );
		$second = $this->deliveries()->page( new DeliveryQuery( per_page: 1, webhook: $webhook, cursor: $first->items[0]->id ) );
		self::assertLessThan( $first->items[0]->created_at, $second->items[0]->created_at );
		self::assertNull( $second->next );
		self::assertSame( [], $this->deliveries()->page( new DeliveryQuery( status: DeliveryStatus::Failed ) )->items );
		self::assertCount(
			1,
			$this->deliveries()->page( new DeliveryQuery( after: $second->items[0]->created_at, webhook: $webhook ) )->items,
		);
	}

	public function test_the_newest_attempts_of_several_deliveries_are_found(): void {
		$this->plan();
		$this->plan();
		$this->plan();
		[ $untried, $once, $twice ] = $this->deliveries()->page( new DeliveryQuery() )->items;
		$this->try_and_fail( 1, $twice, $once );
		$this->try_and_fail( 2, $twice );

		$last = $this->deliveries()->last_attempts( [ $untried->id, $once->id, $twice->id ] );

		$expected = static fn ( int $number ): LastAttempt => new LastAttempt(
			$number,
			new \DateTimeImmutable( '2026-11-24T14:02:12.345Z' ),
			12,
			404,
		);
		ksort( $last );
		self::assertEquals(
			[
				$once->id->value  => $expected( 1 ),
				$twice->id->value => $expected( 2 ),
			],
			$last
		);
		self::assertSame( [], $this->deliveries()->last_attempts( [] ) );
	}

	public function test_a_truncated_response_is_stored_as_truncated(): void {
		$webhook  = $this->samples->ids->webhook();
		$delivery = $this->samples->test_delivery( $webhook );
		$at       = $this->samples->clock->now();
		$this->deliveries()->add_test( $delivery, new Attempt(
			number: 1,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 200,
			failure: null,
			request_headers: [],
			request_body: '{}',
			response_headers: [],
			response_body: 'half',
			response_cut: ResponseCut::ConnectionLost,
		) );

		self::assertSame( ResponseCut::ConnectionLost, $this->deliveries()->attempts( $delivery->id )[0]->response_cut );
	}

	private function try_and_fail( int $number, Delivery ...$deliveries ): void {
		$claim = $this->claim( "try {$number}" );
		$ids   = array_map( static fn ( Delivery $one ): string => $one->id->value, $deliveries );
		foreach ( $this->take( $claim, 10 ) as $claimed ) {
			in_array( $claimed->id->value, $ids, true )
				? $this->save_results(
					$claimed,
					$claim,
					DeliveryTransition::retry( 'http_404', $this->samples->clock->now() ),
					$this->attempt( $number ),
				)
				: $this->save_results( $claimed, $claim, DeliveryTransition::retry( 'http_404', $this->samples->clock->now() ) );
		}
	}
}
