<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Delivery\Run\ResultBuffer;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ResultBuffer::class )]
final class ResultBufferTest extends TestCase {

	private Samples $samples;

	private \DateTimeImmutable $now;

	private ResultBuffer $results;

	protected function setUp(): void {
		$this->samples = new Samples();
		$this->now     = $this->samples->clock->now();
		$this->results = new ResultBuffer();
	}

	public function test_an_empty_buffer_is_never_due(): void {
		self::assertFalse( $this->results->is_due( Time::after( $this->now, 60_000 ) ) );
	}

	public function test_a_result_waits_20_milliseconds_for_others(): void {
		$this->add( 200 );
		$this->results->add( $this->result_of( 200 ), Time::after( $this->now, 15 ) );

		self::assertFalse( $this->results->is_due( Time::after( $this->now, 19 ) ) );
		self::assertTrue( $this->results->is_due( Time::after( $this->now, 20 ) ) );
		self::assertCount( 2, $this->results->all() );
	}

	public function test_where_saving_takes_long_results_wait_longer_for_others_within_limits(): void {
		foreach ( [ 1 => 20, 7 => 70, 1000 => 200 ] as $took_ms => $wait_ms ) {
			$this->results->clear( $took_ms );
			$this->add( 200 );

			self::assertFalse( $this->results->is_due( Time::after( $this->now, $wait_ms - 1 ) ) );
			self::assertTrue( $this->results->is_due( Time::after( $this->now, $wait_ms ) ) );
		}
	}

	public function test_what_was_not_tried_waits_for_nothing(): void {
		$this->results->add( DeliveryResult::cancelled( $this->samples->delivery(), $this->now ), $this->now );

		self::assertTrue( $this->results->is_due( $this->now ) );
	}

	public function test_250_results_do_not_wait(): void {
		$this->add( 200, 249 );
		self::assertFalse( $this->results->is_due( $this->now ) );
		$this->add( 200 );
		self::assertTrue( $this->results->is_due( $this->now ) );
	}

	public function test_as_many_failures_as_open_a_breaker_do_not_wait(): void {
		$this->add( 500, 4 );
		self::assertFalse( $this->results->is_due( $this->now ) );
		$this->add( 500 );
		self::assertTrue( $this->results->is_due( $this->now ) );
	}

	public function test_a_receiver_that_is_gone_does_not_wait(): void {
		$this->add( 410 );

		self::assertTrue( $this->results->is_due( $this->now ) );
	}

	public function test_nothing_waits_for_a_clock_that_was_set_back(): void {
		$this->add( 200 );

		self::assertTrue( $this->results->is_due( Time::after( $this->now, -3_600_000 ) ) );
	}

	public function test_a_cleared_buffer_starts_over(): void {
		$this->add( 500, 5 );
		$this->results->clear();
		self::assertSame( [], $this->results->all() );
		$this->add( 500 );
		self::assertFalse( $this->results->is_due( $this->now ) );
	}

	private function add( int $status, int $times = 1 ): void {
		for ( $i = 0; $i < $times; $i++ ) {
			$this->results->add( $this->result_of( $status ), $this->now );
		}
	}

	private function result_of( int $status ): DeliveryResult {
		$attempt = new Attempt(
			number: 1,
			planned_at: $this->now,
			at: $this->now,
			duration_ms: 9,
			status_code: $status,
			failure: 200 === $status ? null : new Failure( "http_{$status}" ),
			request_headers: [],
			request_body: null,
			response_headers: [],
			response_body: '',
		);
		$transition = 200 === $status
			? DeliveryTransition::delivered( $this->now )
			: DeliveryTransition::retry( "http_{$status}", Time::after( $this->now, 5000 ) );
		return new DeliveryResult( $this->samples->delivery(), $transition, $attempt );
	}
}
