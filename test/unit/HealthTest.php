<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Domain\Health\LastDay;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\Wakeups;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class HealthTest extends TestCase {

	/** @param list<int> $milliseconds */
	#[DataProvider( 'samples' )]
	public function test_half_and_95_percent_arrived_within_that_time( array $milliseconds, ?int $p50, ?int $p95 ): void {
		$health = self::health( delays: $milliseconds );
		self::assertSame( [ $p50, $p95 ], [ $health->delay_ms( 50 ), $health->delay_ms( 95 ) ] );
	}

	/** @return iterable<string, array{list<int>, ?int, ?int}> */
	public static function samples(): iterable {
		yield 'none' => [ [], null, null ];
		yield 'one' => [ [ 7 ], 7, 7 ];
		yield 'two' => [ [ 9, 1 ], 1, 9 ];
		yield '20, of which one may be slower' => [ [ ...array_fill( 0, 19, 5 ), 900 ], 5, 5 ];
		yield '21, of which one may be slower' => [ [ 900, ...array_fill( 0, 19, 5 ), 800 ], 5, 800 ];
		yield '200' => [ range( 200, 1 ), 100, 190 ];
	}

	#[DataProvider( 'due_times' )]
	public function test_late_is_more_than_two_minutes_overdue( ?string $oldest_due, bool $is_late ): void {
		$health = self::health( null === $oldest_due ? null : new \DateTimeImmutable( $oldest_due ) );
		self::assertSame( $is_late, $health->is_late( new \DateTimeImmutable( '2026-11-24T14:02:00.000Z' ) ) );
	}

	/** @return iterable<string, array{?string, bool}> */
	public static function due_times(): iterable {
		yield 'nothing is due' => [ null, false ];
		yield 'two minutes' => [ '2026-11-24T14:00:00.000Z', false ];
		yield 'a millisecond more' => [ '2026-11-24T13:59:59.999Z', true ];
	}

	#[DataProvider( 'wakeups' )]
	public function test_wake_ups_work_while_cron_or_a_worker_has_come_lately( Wakeups $wakeups, bool $work ): void {
		self::assertSame( $work, $wakeups->work( new \DateTimeImmutable( '2026-11-24T14:02:00.000Z' ) ) );
	}

	/** @return iterable<string, array{Wakeups, bool}> */
	public static function wakeups(): iterable {
		yield 'none ever came' => [ new Wakeups(), false ];
		yield 'a request a second ago' => [ new Wakeups( request: new \DateTimeImmutable( '2026-11-24T14:01:59Z' ) ), false ];
		yield 'cron a minute ago' => [ new Wakeups( cron: new \DateTimeImmutable( '2026-11-24T14:01:00Z' ) ), true ];
		yield 'cron two minutes ago' => [ new Wakeups( cron: new \DateTimeImmutable( '2026-11-24T14:00:00Z' ) ), false ];
		yield 'a worker half a minute ago' => [ new Wakeups( worker: new \DateTimeImmutable( '2026-11-24T14:01:30Z' ) ), true ];
		yield 'a worker a minute ago' => [ new Wakeups( worker: new \DateTimeImmutable( '2026-11-24T14:01:00Z' ) ), false ];
	}

	public function test_the_last_day_is_24_hours_of_utc_and_ends_with_the_present_one(): void {
		$hours = LastDay::hours( new \DateTimeImmutable( '2026-11-24T01:29:59.500+05:30' ) );
		self::assertCount( 24, $hours );
		self::assertSame( [ '2026-11-22 20:00:00.000', '2026-11-23 19:00:00.000' ], [ $hours[0]->format( 'Y-m-d H:i:s.v' ), $hours[23]->format( 'Y-m-d H:i:s.v' ) ] );
	}

	/** @param list<int> $delays */
	private static function health( ?\DateTimeImmutable $oldest_due = null, array $delays = [] ): NetworkHealth {
		return new NetworkHealth( null, 1, $oldest_due, $delays, new Wakeups(), null );
	}
}
