<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Delivery\Schedule\Traffic;
use MultisiteWebhooks\Domain\Delivery\Schedule\TrafficStore;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\TestCase;

/** What every traffic store must do, both the fake and the real one. */
abstract class TrafficStoreContract extends TestCase {

	protected Samples $samples;

	private Pace $pace;

	abstract protected function traffic(): TrafficStore;

	abstract protected function given_webhook(): WebhookId;

	protected function setUp(): void {
		$this->samples = new Samples();
		$this->pace    = Pace::learned( 5, 2000, $this->samples->clock->now() );
	}

	public function test_of_a_webhook_that_takes_everything_at_once_nothing_is_known(): void {
		$this->given_webhook();
		self::assertSame( [], $this->traffic()->all() );
	}

	public function test_a_pace_is_seen_by_all_as_it_was_written(): void {
		$webhook = $this->given_webhook();
		self::assertTrue( $this->traffic()->replace_pace( $webhook, null, $this->pace ) );
		self::assertEquals( [ $webhook->value => new Traffic( $this->pace ) ], $this->traffic()->all() );
	}

	public function test_only_one_of_two_processes_changes_it(): void {
		$webhook = $this->given_webhook();
		$this->traffic()->replace_pace( $webhook, null, $this->pace );
		$mine = $this->pace->accepted( 1 );
		self::assertTrue( $this->traffic()->replace_pace( $webhook, $this->pace, $mine ) );
		self::assertFalse( $this->traffic()->replace_pace( $webhook, $this->pace, $this->pace->accepted( 3 ) ) );
		self::assertFalse( $this->traffic()->replace_pace( $webhook, null, $this->pace ) );
		self::assertEquals( $mine, $this->traffic()->all()[ $webhook->value ]->pace );
	}

	public function test_a_pace_that_limits_nothing_is_forgotten(): void {
		$webhook = $this->given_webhook();
		$this->traffic()->replace_pace( $webhook, null, $this->pace );
		self::assertTrue( $this->traffic()->replace_pace( $webhook, $this->pace, null ) );
		self::assertSame( [], $this->traffic()->all() );
	}

	public function test_a_slow_webhook_is_known_to_all_until_it_responds(): void {
		$webhook = $this->given_webhook();
		$until   = Time::after( $this->samples->clock->now(), 15_000 );
		$this->traffic()->mark_slow( $webhook, $until );
		self::assertEquals( [ $webhook->value => new Traffic( null, $until ) ], $this->traffic()->all() );
		$this->traffic()->mark_slow( $webhook, null );
		self::assertSame( [], $this->traffic()->all() );
	}

	public function test_both_are_kept_apart(): void {
		$webhook = $this->given_webhook();
		$until   = Time::after( $this->samples->clock->now(), 15_000 );
		$this->traffic()->mark_slow( $webhook, $until );
		$this->traffic()->replace_pace( $webhook, null, $this->pace );
		self::assertEquals( [ $webhook->value => new Traffic( $this->pace, $until ) ], $this->traffic()->all() );
	}
}
