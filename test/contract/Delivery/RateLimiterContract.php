<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Delivery\Schedule\RateLimiter;
use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\TestCase;

/** What every rate limiter must do, both the fake and the real one. */
abstract class RateLimiterContract extends TestCase {

	private const HOST = 'hooks.zapier.com';

	abstract protected function rate_limiter(): RateLimiter;

	public function test_the_requests_of_one_second_may_be_sent_at_once_and_no_more(): void {
		self::assertSame( [ 20, 10, 0 ], [ $this->take( 20, 0 ), $this->take( 20, 0 ), $this->take( 1, 0 ) ] );
	}

	public function test_more_are_allowed_as_time_passes(): void {
		$this->take( 30, 0 );
		self::assertSame( [ 3, 0, 27 ], [ $this->take( 30, 100 ), $this->take( 30, 100 ), $this->take( 30, 1000 ) ] );
	}

	public function test_no_more_than_one_second_accumulates(): void {
		$this->take( 30, 0 );
		self::assertSame( 30, $this->take( 100, 60_000 ) );
	}

	public function test_each_host_has_its_own_limit(): void {
		$this->take( 30, 0 );
		self::assertSame( 30, $this->rate_limiter()->take( 'other.example', 30, 30, $this->at( 0 ) ) );
	}

	public function test_unused_requests_are_returned(): void {
		$this->take( 30, 0 );
		$this->rate_limiter()->give_back( self::HOST, 30, 12 );
		self::assertSame( 12, $this->take( 30, 0 ) );
	}

	public function test_a_clock_that_is_set_back_does_not_block_for_long(): void {
		$this->take( 30, 3_600_000 );
		self::assertSame( [ 0, 30 ], [ $this->take( 30, 0 ), $this->take( 30, 1000 ) ] );
	}

	private function take( int $wanted, int $at_ms ): int {
		return $this->rate_limiter()->take( self::HOST, 30, $wanted, $this->at( $at_ms ) );
	}

	private function at( int $milliseconds ): \DateTimeImmutable {
		return Time::after( new \DateTimeImmutable( '2026-11-24T14:02:11.000Z' ), $milliseconds );
	}
}
