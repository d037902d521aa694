<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( RetrySchedule::class )]
final class RetryScheduleTest extends TestCase {

	private const HOUR_MS = 3_600_000;

	private Samples $samples;

	private \DateTimeImmutable $now;

	private RetrySchedule $schedule;

	protected function setUp(): void {
		$this->samples  = new Samples();
		$this->now      = $this->samples->clock->now();
		$this->schedule = new RetrySchedule( static fn (): float => 0.5 );
	}

	public function test_nine_tries_follow_over_about_75_hours(): void {
		$delays = [];
		for ( $counted = 0; $counted <= 9; $counted++ ) {
			$next     = $this->schedule->next_try( $this->samples->delivery( attempt_count: $counted ), $this->now );
			$delays[] = null === $next ? null : $next->getTimestamp() - $this->now->getTimestamp();
		}
		self::assertSame( [ 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400, null ], $delays );
	}

	public function test_each_delay_varies_by_a_fifth_at_most(): void {
		$new = $this->samples->delivery();
		$soonest = new RetrySchedule( static fn (): float => 0.0 );
		$latest  = new RetrySchedule( static fn (): float => 1.0 );
		self::assertEquals( Time::after( $this->now, 4000 ), $soonest->next_try( $new, $this->now ) );
		self::assertEquals( Time::after( $this->now, 6000 ), $latest->next_try( $new, $this->now ) );
	}

	public function test_the_remaining_attempts_are_known(): void {
		self::assertSame( [ 9, 272_105 ], [ RetrySchedule::tries_after( 1 ), RetrySchedule::seconds_after( 1 ) ] );
		self::assertSame( [ 1, 86_400 ], [ RetrySchedule::tries_after( 9 ), RetrySchedule::seconds_after( 9 ) ] );
		self::assertSame( [ 0, 0 ], [ RetrySchedule::tries_after( 10 ), RetrySchedule::seconds_after( 10 ) ] );
	}

	public function test_what_the_receiver_asks_for_is_taken_as_it_is(): void {
		self::assertEquals( Time::after( $this->now, 7000 ), $this->after_wait( $this->samples->delivery(), 7 ) );
	}

	public function test_a_receiver_that_does_not_say_how_long_gets_the_shortest_pause(): void {
		self::assertEquals( Time::after( $this->now, 5000 ), $this->after_wait( $this->samples->delivery(), null ) );
	}

	public function test_short_waits_grow_to_a_tenth_of_the_time_that_has_passed_and_an_hour_at_most(): void {
		$waits = [];
		foreach ( [ 1, 50, 3600, 36_000, 200_000 ] as $passed ) {
			$next    = $this->after_wait( $this->samples->delivery( first_try_at: Time::after( $this->now, -1000 * $passed ) ), 5 );
			$waits[] = ( $next?->getTimestamp() ?? 0 ) - $this->now->getTimestamp();
		}
		self::assertSame( [ 5, 5, 360, 3600, 3600 ], $waits );
	}

	#[DataProvider( 'waits' )]
	public function test_a_receiver_that_always_asks_to_wait_is_tried_as_long_as_one_that_does_not( int $seconds ): void {
		[ $tries, $hours ] = $this->until_it_ends( fn ( Delivery $one, \DateTimeImmutable $now ): array => [
			$this->schedule->after_wait( $one, $now, $now, $seconds ),
			true,
		] );

		self::assertGreaterThanOrEqual( 75, $hours );
		self::assertLessThanOrEqual( 75.6 + max( 1.0, $seconds / 3600 ), $hours );
		self::assertLessThan( 200, $tries );
	}

	/** @return array<string, array{int}> */
	public static function waits(): array {
		return [
			'a second'                     => [ 1 ],
			'a minute'                     => [ 60 ],
			"WordPress's maintenance page" => [ 600 ],
			'six hours'                    => [ 21_600 ],
			'a day'                        => [ 86_400 ],
		];
	}

	public function test_waits_between_failures_spend_nothing_of_the_schedule(): void {
		$asks              = false;
		[ $tries, $hours ] = $this->until_it_ends(
			function ( Delivery $one, \DateTimeImmutable $now ) use ( &$asks ): array {
				$asks = ! $asks;
				return $asks
					? [ $this->schedule->after_wait( $one, $now, $now, 1 ), true ]
					: [ $this->schedule->next_try( $one, $now ), false ];
			}
		);

		self::assertGreaterThanOrEqual( 75, $hours );
		self::assertGreaterThan( 15, $tries );
	}

	public function test_an_attempt_that_was_made_days_late_is_not_the_last_one(): void {
		$late = $this->samples->delivery( null, 1, 1, Time::after( $this->now, -10 * self::HOUR_MS ) );

		self::assertNotNull( $this->schedule->after_wait( $late, $this->now, Time::after( $this->now, 100 * self::HOUR_MS ), 60 ) );
	}

	public function test_it_is_known_about_when_a_delivery_ends(): void {
		$first = Time::after( $this->now, -70 * self::HOUR_MS );

		self::assertEquals( Time::after( $this->now, 272_105_000 ), RetrySchedule::ends_at( $this->samples->delivery() ) );
		self::assertEquals(
			Time::after( $this->now, 86_400_000 ),
			RetrySchedule::ends_at( $this->samples->delivery( null, 8, 0, $first ) ),
		);
		self::assertEquals(
			Time::after( $first, 272_105_000 ),
			RetrySchedule::ends_at( $this->samples->delivery( null, 30, 30, $first ) ),
		);
		self::assertEquals(
			$this->now,
			RetrySchedule::ends_at( $this->samples->delivery( null, 30, 30, Time::after( $this->now, -80 * self::HOUR_MS ) ) ),
		);
	}

	private function after_wait( Delivery $delivery, ?int $seconds ): ?\DateTimeImmutable {
		return $this->schedule->after_wait( $delivery, $this->now, $this->now, $seconds );
	}

	/**
	 * @param \Closure(Delivery, \DateTimeImmutable): array{?\DateTimeImmutable, bool} $retry The next try, and whether the receiver asked
	 *                                                                                 to wait for it.
	 * @return array{int, float} Tries, and hours from the first to the last.
	 */
	private function until_it_ends( \Closure $retry ): array {
		$delivery = $this->samples->delivery();
		$now      = $this->now;
		for ( $tries = 1; ; $tries++ ) {
			[ $next, $asked ] = $retry( $delivery, $now );
			if ( null === $next || 1000 < $tries ) {
				return [ $tries, ( $now->getTimestamp() - $this->now->getTimestamp() ) / 3600 ];
			}
			$transition = $asked ? DeliveryTransition::wait( 'http_503', $next ) : DeliveryTransition::retry( 'http_500', $next );
			$delivery   = $delivery->after( $transition, $now );
			$now        = $next;
		}
	}
}
