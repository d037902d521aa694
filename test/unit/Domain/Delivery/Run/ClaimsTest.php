<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\Claims;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Delivery\Run\ReadyQueue;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Claims::class )]
final class ClaimsTest extends TestCase {

	private World $world;

	protected function setUp(): void {
		$this->world = new World();
		$this->world->webhook();
	}

	public function test_it_claims_what_is_due(): void {
		$this->record( 2 );
		$claims = $this->claims();

		self::assertCount( 2, $claims->next( new ReadyQueue(), [] ) );
		self::assertSame( 2, $claims->count() );
	}

	public function test_it_claims_no_more_than_the_run_may_send(): void {
		$this->record( 3 );
		$claims = $this->claims( deliveries: 2 );

		self::assertCount( 2, $claims->next( new ReadyQueue(), [] ) );
		self::assertSame( [], $claims->next( new ReadyQueue(), [] ) );
	}

	public function test_while_there_is_work_it_looks_for_more_every_50_milliseconds(): void {
		$this->record( 1 );
		$claims = $this->claims();
		$ready  = $this->ready( $claims->next( new ReadyQueue(), [] ) );
		$this->record( 1 );

		self::assertCount( 0, $claims->next( $ready, [] ) );
		$this->world->clock->pass( 0.05 );
		self::assertCount( 1, $claims->next( $ready, [] ) );
	}

	public function test_without_work_it_looks_at_once(): void {
		$this->record( 1 );
		$claims = $this->claims();
		$claims->next( new ReadyQueue(), [] );
		$this->record( 1 );

		self::assertCount( 1, $claims->next( new ReadyQueue(), [] ) );
	}

	public function test_one_in_flight_whose_lease_has_ended_is_not_claimed_again(): void {
		$this->record( 1 );
		$claims      = $this->claims( lease_ms: 1000 );
		[ $claimed ] = $claims->next( new ReadyQueue(), [] );
		$this->world->clock->pass( 2 );

		self::assertSame( [], $claims->next( new ReadyQueue(), [ $claimed->id->value => true ] ) );
	}

	public function test_a_request_starts_20_seconds_before_the_lease_ends_at_the_latest(): void {
		$claims = $this->claims( lease_ms: 60_000 );
		$claims->next( new ReadyQueue(), [] );

		self::assertEquals( Time::after( $this->world->clock->now(), 40_000 ), $claims->start_by() );
	}

	public function test_a_result_is_saved_unless_another_run_has_claimed_its_delivery(): void {
		$this->record( 2 );
		$mine            = $this->claims( 'mine', lease_ms: 1000 );
		[ $kept, $lost ] = $mine->next( new ReadyQueue(), [] );
		$this->world->clock->pass( 2 );
		$this->world->deliveries->claim( Claim::from( 'theirs', $this->world->clock->now() ), [ $lost->id ] );

		$saved = $mine->save( array_map( $this->cancelled( ... ), [ $kept, $lost ] ) );

		self::assertSame( [ $kept ], array_map( static fn ( DeliveryResult $one ): Delivery => $one->delivery, $saved ) );
	}

	public function test_what_is_released_can_be_claimed_by_others(): void {
		$this->record( 1 );
		$mine        = $this->claims( 'mine' );
		[ $claimed ] = $mine->next( new ReadyQueue(), [] );
		self::assertSame( [], $this->claims( 'theirs' )->next( new ReadyQueue(), [] ) );

		$mine->release( [ $claimed->id ] );

		self::assertCount( 1, $this->claims( 'theirs' )->next( new ReadyQueue(), [] ) );
	}

	private function claims( string $token = 'token', int $deliveries = 100, int $lease_ms = 60_000 ): Claims {
		return new Claims(
			events: $this->world->events,
			queue: $this->world->deliveries,
			choose: $this->world->choose_next( $this->world->webhook_cache(), new Throttles( HostLimits::of( ... ) ) ),
			clock: $this->world->clock,
			limits: new RunLimits( $deliveries, Time::after( $this->world->clock->now(), 50_000 ) ),
			token: $token,
			lease_ms: $lease_ms,
		);
	}

	private function record( int $times ): void {
		for ( $i = 0; $i < $times; $i++ ) {
			$this->world->capture()->record( 'payment_received', [] );
		}
	}

	/** @param list<Delivery> $claimed */
	private function ready( array $claimed ): ReadyQueue {
		$ready = new ReadyQueue();
		foreach ( $claimed as $delivery ) {
			$webhook = $this->world->webhooks->find( $delivery->webhook ) ?? self::fail();
			$ready->add( $webhook, $delivery, '{}', Time::after( $this->world->clock->now(), 40_000 ) );
		}
		return $ready;
	}

	private function cancelled( Delivery $delivery ): DeliveryResult {
		return DeliveryResult::cancelled( $delivery, $this->world->clock->now() );
	}
}
