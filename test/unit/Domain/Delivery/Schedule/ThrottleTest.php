<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\Throttle;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** How much one receiver gets at a time, and how much of it is worth claiming. */
#[CoversClass( Throttle::class )]
final class ThrottleTest extends TestCase {

	public function test_a_host_gets_as_many_at_once_as_its_limit(): void {
		$throttle = new Throttle( 8 );

		self::assertSame( 8, self::fill( $throttle ) );
		$throttle->accepted( 0 );
		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_a_host_that_failed_gets_one_and_twice_as_many_after_each_success(): void {
		$throttle = new Throttle( 8 );
		self::fill( $throttle );
		for ( $i = 0; $i < 8; $i++ ) {
			$throttle->failed( 0 );
		}

		$started = [];
		for ( $i = 0; $i < 4; $i++ ) {
			$started[] = self::fill( $throttle );
			$throttle->accepted( 0 );
		}

		// 2 are in flight at once after the first success, 4 after the second, and 8 at most.
		self::assertSame( [ 1, 2, 3, 5 ], $started );
		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_a_host_that_failed_before_gets_one(): void {
		$throttle = new Throttle( 8 );
		$throttle->slow_down();

		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_twice_what_it_takes_at_once_is_worth_claiming_at_first(): void {
		self::assertSame( 16, ( new Throttle( 8 ) )->wants( 0, 0 ) );
	}

	public function test_nothing_is_worth_claiming_while_half_of_that_is_there(): void {
		$throttle = new Throttle( 8 );

		self::assertSame( [ 8, 0 ], [ $throttle->wants( 8, 0 ), $throttle->wants( 9, 0 ) ] );
	}

	public function test_a_fast_host_is_worth_as_much_as_it_took_in_the_second_before(): void {
		$throttle = new Throttle( 8 );
		self::send( $throttle, 100, 5_000 );

		self::assertSame( [ 100, 100, 16 ], [ $throttle->wants( 0, 5_999 ), $throttle->wants( 0, 6_999 ), $throttle->wants( 0, 7_000 ) ] );
	}

	public function test_however_fast_it_is_no_more_than_500_are_worth_claiming(): void {
		$throttle = new Throttle( 8 );
		self::send( $throttle, 3000, 5_000 );

		self::assertSame( 500, $throttle->wants( 0, 5_999 ) );
	}

	public function test_a_refusal_leaves_how_many_there_may_be_at_once(): void {
		$throttle = new Throttle( 8 );
		self::fill( $throttle );
		$throttle->ended( 0 );

		self::assertSame( 1, self::fill( $throttle ) );
	}

	public function test_what_was_accepted_lately_is_known(): void {
		$throttle = new Throttle( 8 );
		self::send( $throttle, 5, 5_000 );
		$throttle->started();
		$throttle->ended( 5_100 );

		self::assertSame(
			[ 5, 5, 0 ],
			[ $throttle->accepted_lately( 5_999 ), $throttle->accepted_lately( 6_999 ), $throttle->accepted_lately( 7_000 ) ],
		);
	}

	public function test_what_is_abandoned_takes_no_room(): void {
		$throttle = new Throttle( 8 );
		self::fill( $throttle );
		$throttle->abandon( 8 );

		self::assertSame( 8, self::fill( $throttle ) );
	}

	/** @return int How many could start. */
	private static function fill( Throttle $throttle ): int {
		$started = 0;
		while ( $throttle->has_room() ) {
			$throttle->started();
			++$started;
		}
		return $started;
	}

	private static function send( Throttle $throttle, int $times, int $now_ms ): void {
		for ( $i = 0; $i < $times; $i++ ) {
			$throttle->started();
			$throttle->accepted( $now_ms );
		}
	}
}
