<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Time;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( RetrySchedule::class )]
final class RetryScheduleTest extends TestCase {

	public function test_nine_tries_follow_over_about_75_hours(): void {
		$now      = new \DateTimeImmutable( '2026-11-24T14:00:00Z' );
		$schedule = new RetrySchedule( static fn (): float => 0.5 );
		$delays   = [];
		for ( $failed = 1; $failed <= 10; $failed++ ) {
			$next     = $schedule->next_try( $failed, $now );
			$delays[] = null === $next ? null : $next->getTimestamp() - $now->getTimestamp();
		}
		self::assertSame( [ 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400, null ], $delays );
	}

	public function test_each_delay_varies_by_a_fifth_at_most(): void {
		$now = new \DateTimeImmutable( '2026-11-24T14:00:00.000Z' );
		self::assertEquals( Time::after( $now, 4000 ), ( new RetrySchedule( static fn (): float => 0.0 ) )->next_try( 1, $now ) );
		self::assertEquals( Time::after( $now, 6000 ), ( new RetrySchedule( static fn (): float => 1.0 ) )->next_try( 1, $now ) );
	}

	public function test_the_remaining_attempts_are_known(): void {
		self::assertSame( [ 9, 272_105 ], [ RetrySchedule::tries_after( 1 ), RetrySchedule::seconds_after( 1 ) ] );
		self::assertSame( [ 1, 86_400 ], [ RetrySchedule::tries_after( 9 ), RetrySchedule::seconds_after( 9 ) ] );
		self::assertSame( [ 0, 0 ], [ RetrySchedule::tries_after( 10 ), RetrySchedule::seconds_after( 10 ) ] );
	}

	public function test_what_the_receiver_asks_for_is_taken_as_it_is(): void {
		$now = new \DateTimeImmutable( '2026-11-24T14:00:00.000Z' );
		self::assertEquals( Time::after( $now, 7000 ), ( new RetrySchedule( static fn (): float => 1.0 ) )->next_try( 2, $now, 7 ) );
	}
}
