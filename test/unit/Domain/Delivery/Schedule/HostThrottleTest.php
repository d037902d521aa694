<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostThrottle;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** How much one host gets at a time, and how much of it is worth claiming. */
#[CoversClass( HostThrottle::class )]
final class HostThrottleTest extends TestCase {

	public function test_a_host_gets_as_many_at_once_as_its_limit(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );

		self::assertSame( 8, self::fill( $throttle ) );
		$throttle->ended( true, 0 );
		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_a_host_that_failed_gets_one_and_twice_as_many_after_each_success(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );
		self::fill( $throttle );
		for ( $i = 0; $i < 8; $i++ ) {
			$throttle->ended( false, 0 );
		}

		$started = [];
		for ( $i = 0; $i < 4; $i++ ) {
			$started[] = self::fill( $throttle );
			$throttle->ended( true, 0 );
		}

		// 2 are in flight at once after the first success, 4 after the second, and 8 at most.
		self::assertSame( [ 1, 2, 3, 5 ], $started );
		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_a_host_that_failed_before_gets_one(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );
		$throttle->slow_down();

		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_twice_what_it_takes_at_once_is_worth_claiming_at_first(): void {
		self::assertSame( 16, ( new HostThrottle( new HostLimits( 8 ) ) )->wants( 0, 0 ) );
	}

	public function test_nothing_is_worth_claiming_while_half_of_that_is_there(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );

		self::assertSame( [ 8, 0 ], [ $throttle->wants( 8, 0 ), $throttle->wants( 9, 0 ) ] );
	}

	public function test_a_fast_host_is_worth_as_much_as_it_took_in_the_second_before(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );
		self::send( $throttle, 100, 5_000 );

		self::assertSame( [ 100, 100, 16 ], [ $throttle->wants( 0, 5_999 ), $throttle->wants( 0, 6_999 ), $throttle->wants( 0, 7_000 ) ] );
	}

	public function test_however_fast_it_is_no_more_than_500_are_worth_claiming(): void {
		$throttle = new HostThrottle( new HostLimits( 8 ) );
		self::send( $throttle, 3000, 5_000 );

		self::assertSame( 500, $throttle->wants( 0, 5_999 ) );
	}

	/** @return int How many could start. */
	private static function fill( HostThrottle $throttle ): int {
		$started = 0;
		while ( $throttle->has_room() ) {
			$throttle->started();
			++$started;
		}
		return $started;
	}

	private static function send( HostThrottle $throttle, int $times, int $now_ms ): void {
		for ( $i = 0; $i < $times; $i++ ) {
			$throttle->started();
			$throttle->ended( true, $now_ms );
		}
	}
}
