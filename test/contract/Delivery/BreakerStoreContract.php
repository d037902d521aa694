<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerState;
use MultisiteWebhooks\Domain\Delivery\Schedule\BreakerStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\TestCase;

/** What every breaker store must do, both the fake and the real one. */
abstract class BreakerStoreContract extends TestCase {

	protected Samples $samples;

	abstract protected function breakers(): BreakerStore;

	abstract protected function given_webhook(): WebhookId;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_healthy_webhook_has_no_state(): void {
		$this->given_webhook();
		self::assertSame( [], $this->breakers()->states() );
	}

	public function test_failures_count_until_the_breaker_opens_and_then_once_each_time(): void {
		$webhook = $this->given_webhook();
		self::assertSame(
			[ 2, 5, 6, 7 ],
			array_map( fn ( int $times ): int => $this->breakers()->count_failures( $webhook, $times ), [ 2, 8, 3, 1 ] ),
		);
	}

	public function test_an_open_breaker_is_seen_by_all(): void {
		$webhook = $this->given_webhook();
		$until   = Time::after( $this->samples->clock->now(), 5000 );
		$this->breakers()->open( $webhook, $until );
		self::assertEquals( [ $webhook->value => new BreakerState( 0, $until ) ], $this->breakers()->states() );
	}

	public function test_only_one_of_two_processes_gets_the_probe(): void {
		$webhook = $this->given_webhook();
		$this->breakers()->count_failures( $webhook, 5 );
		$this->breakers()->open( $webhook, $this->samples->clock->now() );
		$state = $this->breakers()->states()[ $webhook->value ];
		$until    = Time::after( $this->samples->clock->now(), 60_000 );
		self::assertTrue( $this->breakers()->take_probe( $webhook, $state, $until ) );
		self::assertFalse( $this->breakers()->take_probe( $webhook, $state, $until ) );
	}

	public function test_a_webhook_that_works_again_has_no_state(): void {
		$webhook = $this->given_webhook();
		$this->breakers()->count_failures( $webhook, 5 );
		$this->breakers()->open( $webhook, $this->samples->clock->now() );
		$this->breakers()->close( $webhook, $this->samples->clock->now() );
		self::assertSame( [], $this->breakers()->states() );
	}

	public function test_a_success_ends_what_failures_have_opened(): void {
		$webhook = $this->given_webhook();
		$this->breakers()->count_failures( $webhook, 5 );
		$this->breakers()->open( $webhook, Time::after( $this->samples->clock->now(), 5000 ) );
		$this->breakers()->close( $webhook, $this->samples->clock->now() );
		self::assertSame( [], $this->breakers()->states() );
	}

	public function test_a_success_that_was_in_flight_does_not_end_a_wait_that_the_receiver_asked_for(): void {
		$webhook = $this->given_webhook();
		$until   = Time::after( $this->samples->clock->now(), 5000 );
		$this->breakers()->count_failures( $webhook, 2 );
		$this->breakers()->open( $webhook, $until );
		$this->breakers()->close( $webhook, $this->samples->clock->now() );
		self::assertEquals( [ $webhook->value => new BreakerState( 0, $until ) ], $this->breakers()->states() );
		$this->breakers()->close( $webhook, $until );
		self::assertSame( [], $this->breakers()->states() );
	}
}
