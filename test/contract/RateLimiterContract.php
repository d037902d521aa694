<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Domain\Delivery\Schedule\RateLimiter;
use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\TestCase;

/** What every pace must do, the fake as well as the real one. */
abstract class RateLimiterContract extends TestCase {

	private const HOST = 'hooks.zapier.com';

	abstract protected function rate_limiter(): RateLimiter;

	public function test_a_seconds_worth_may_go_at_once_and_no_more(): void {
		self::assertSame( [ 20, 10, 0 ], [ $this->take( 20, 0 ), $this->take( 20, 0 ), $this->take( 1, 0 ) ] );
	}

	public function test_it_grows_again_as_time_passes(): void {
		$this->take( 30, 0 );
		self::assertSame( [ 3, 0, 27 ], [ $this->take( 30, 100 ), $this->take( 30, 100 ), $this->take( 30, 1000 ) ] );
	}

	public function test_no_more_than_a_second_can_be_saved_up(): void {
		$this->take( 30, 0 );
		self::assertSame( 30, $this->take( 100, 60_000 ) );
	}

	public function test_each_receiver_has_its_own(): void {
		$this->take( 30, 0 );
		self::assertSame( 30, $this->rate_limiter()->take( 'other.example', 30, 30, $this->at( 0 ) ) );
	}

	public function test_what_was_not_used_is_given_back(): void {
		$this->take( 30, 0 );
		$this->rate_limiter()->give_back( self::HOST, 30, 12 );
		self::assertSame( 12, $this->take( 30, 0 ) );
	}

	public function test_a_clock_that_is_set_back_stops_nothing_for_long(): void {
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
