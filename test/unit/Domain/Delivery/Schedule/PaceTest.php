<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\Pace;
use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Pace::class )]
final class PaceTest extends TestCase {

	private \DateTimeImmutable $now;

	protected function setUp(): void {
		$this->now = new \DateTimeImmutable( '2026-11-24T14:02:11.000Z' );
	}

	public function test_it_begins_below_what_was_accepted_before_the_first_refusal(): void {
		self::assertSame( [ 16_000, 1000 ], [ $this->learned( 20 )->rate(), $this->learned( 1 )->rate() ] );
	}

	public function test_where_nothing_was_accepted_before_nothing_is_known(): void {
		$pace = $this->learned( 0 );

		self::assertSame( 1000, $pace->wait_ms( $this->now ) );
		self::assertNull( $pace->accepted( 1 ) );
	}

	public function test_a_refusal_lowers_it_by_a_share(): void {
		$pace = $this->lowered( 20 );

		self::assertSame( [ 15_200, 12_920 ], [ $pace->ceiling, $pace->rate() ] );
	}

	public function test_what_is_accepted_raises_it_slowly_at_first_and_then_faster_and_faster(): void {
		$pace  = $this->lowered( 20 );
		$rates = [];
		foreach ( [ 2, 4, 8, 12, 16, 20, 24 ] as $seconds ) {
			$rates[] = ( new Pace( $pace->ceiling, 1000 * $seconds, $pace->recovery_ms, 0, 0, 0 ) )->rate();
		}

		// Quick at the beginning, flat around the ceiling of 15,200, then steep.
		self::assertSame( [ 14_238, 14_915, 15_200, 17_100, 30_400, 66_500, 136_800 ], $rates );
	}

	public function test_its_progress_is_the_time_in_which_so_many_are_accepted(): void {
		$pace = $this->lowered( 5 );

		self::assertSame( [ 3230, 309, 618 ], [ $pace->rate(), $pace->accepted( 1 )?->progress_ms, $pace->accepted( 2 )?->progress_ms ] );
	}

	public function test_one_success_of_a_slow_receiver_does_not_mean_much(): void {
		self::assertSame( 2000, ( new Pace( 20, 0, 8000, 0, 0, 0 ) )->accepted( 1 )?->progress_ms );
	}

	public function test_once_it_limits_nothing_it_is_forgotten(): void {
		self::assertNull( ( new Pace( 100_000, 80_000, 8000, 0, 0, 0 ) )->accepted( 1 ) );
	}

	public function test_a_receiver_that_goes_on_refusing_gets_single_requests_with_growing_pauses(): void {
		$pace   = $this->lowered( 20 );
		$pauses = [];
		for ( $i = 0; $i < 14; $i++ ) {
			$pace     = $pace->refused( null, $this->now );
			$pauses[] = $pace->wait_ms( $this->now );
		}

		self::assertSame( [ 1000, 1500, 2250, 3375 ], array_slice( $pauses, 0, 4 ) );
		self::assertSame( 60_000, end( $pauses ) );
		self::assertSame( 1, $pace->take( 10, $this->at( 60_000 ) )[0] );
	}

	public function test_a_receiver_that_refuses_at_random_still_gets_one_a_second(): void {
		$pace = $this->learned( 3 );
		for ( $i = 0; $i < 100; $i++ ) {
			$pace = ( $pace->accepted( 3 ) ?? self::fail() )->refused( null, $this->at( $i ) );
		}

		self::assertGreaterThanOrEqual( 850, $pace->rate() );
	}

	public function test_a_receiver_that_takes_less_than_one_a_second_is_known_by_its_refusals_in_a_row(): void {
		$pace = $this->learned( 1 );
		for ( $i = 0; $i < 40; $i++ ) {
			$pace = ( $pace->accepted( 1 ) ?? self::fail() )->refused( null, $this->at( $i ) )->refused( null, $this->at( $i ) );
		}

		self::assertLessThan( 100, $pace->rate() );
	}

	public function test_once_it_accepts_again_it_goes_on_below_where_it_was_refused(): void {
		$pace = $this->lowered( 20 )->refused( null, $this->now )->refused( null, $this->now );

		$again = $pace->accepted( 1 ) ?? self::fail();

		self::assertSame( [ 15_200, 0 ], [ $again->ceiling, $again->wait_ms( $this->now ) ] );
		self::assertEqualsWithDelta( 12_920, $again->rate(), 150 );
	}

	public function test_the_longer_a_receiver_asks_to_wait_the_rarer_it_is_refused(): void {
		$recovery = fn ( ?int $wait_ms ): int => $this->accepting( 5 )->refused( $wait_ms, $this->now )->recovery_ms;

		self::assertSame(
			[ 8000, 10_000, 25_000, 120_000 ],
			[ $recovery( null ), $recovery( 2000 ), $recovery( 5000 ), $recovery( 3_600_000 ) ],
		);
	}

	public function test_requests_are_spread_evenly(): void {
		$pace    = $this->learned( 5 );
		$allowed = [];
		foreach ( [ 0, 0, 200, 250, 400, 500 ] as $ms ) {
			[ $allowed[], $pace ] = $pace->take( 10, $this->at( $ms ) );
		}

		self::assertSame( [ 1, 0, 0, 1, 0, 1 ], $allowed );
	}

	public function test_what_was_late_for_a_moment_is_made_up_for_and_no_more(): void {
		self::assertSame( 1, $this->learned( 5 )->take( 10, $this->at( 60_000 ) )[0] );
		self::assertSame( 3, $this->learned( 125 )->take( 50, $this->at( 60_000 ) )[0] );
	}

	public function test_what_is_not_used_is_given_back(): void {
		[ , $pace ] = $this->learned( 5 )->take( 1, $this->now );

		self::assertSame( [ 250, 0 ], [ $pace->wait_ms( $this->now ), $pace->returned( 1 )->wait_ms( $this->now ) ] );
	}

	public function test_what_is_given_back_after_another_process_has_reopened_it_leaves_a_pace_that_can_be_stored(): void {
		$reopened = $this->lowered( 20 )->refused( null, $this->now )->refused( null, $this->now )->accepted( 1 );

		self::assertSame( [ 0, 0 ], [ $reopened?->next_us, $reopened?->returned( 1 )->next_us ] );
	}

	public function test_a_clock_that_is_set_back_does_not_block_for_long(): void {
		[ , $pace ] = $this->learned( 5 )->take( 1, $this->at( 3_600_000 ) );
		[ , $pace ] = $pace->take( 1, $this->now );

		self::assertSame( 1, $pace->take( 1, $this->at( 400 ) )[0] );
	}

	public function test_only_a_request_that_started_after_it_was_lowered_says_something_new(): void {
		$pace = $this->learned( 5 );

		self::assertSame(
			[ false, false, true ],
			array_map( fn ( int $ms ): bool => $pace->is_news( $this->at( $ms ) ), [ -5, 0, 1 ] ),
		);
	}

	private function learned( int $accepted ): Pace {
		return Pace::learned( $accepted, null, $this->now );
	}

	/** One whose receiver accepts. */
	private function accepting( int $accepted ): Pace {
		return $this->learned( $accepted )->accepted( 0 ) ?? self::fail();
	}

	/** One whose receiver has just refused for the second time. */
	private function lowered( int $accepted ): Pace {
		return $this->accepting( $accepted )->refused( null, $this->now );
	}

	private function at( int $milliseconds ): \DateTimeImmutable {
		return Time::after( $this->now, $milliseconds );
	}
}
