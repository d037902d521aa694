<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Domain\Health\LastDay;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class HealthTest extends TestCase {

	/** @param list<int> $milliseconds */
	#[DataProvider( 'samples' )]
	public function test_95_percent_arrived_within_that_time( array $milliseconds, ?int $p95 ): void {
		self::assertSame( $p95, NetworkHealth::p95( $milliseconds ) );
	}

	/** @return iterable<string, array{list<int>, ?int}> */
	public static function samples(): iterable {
		yield 'none' => [ [], null ];
		yield 'one' => [ [ 7 ], 7 ];
		yield 'two' => [ [ 9, 1 ], 9 ];
		yield '20, of which one may be slower' => [ [ ...array_fill( 0, 19, 5 ), 900 ], 5 ];
		yield '21, of which one may be slower' => [ [ 900, ...array_fill( 0, 19, 5 ), 800 ], 800 ];
		yield '200' => [ range( 200, 1 ), 190 ];
	}

	#[DataProvider( 'due_times' )]
	public function test_late_is_more_than_two_minutes_overdue( ?string $oldest_due, bool $is_late ): void {
		$health = new NetworkHealth( null, 1, null === $oldest_due ? null : new \DateTimeImmutable( $oldest_due ), null, null );
		self::assertSame( $is_late, $health->is_late( new \DateTimeImmutable( '2026-11-24T14:02:00.000Z' ) ) );
	}

	/** @return iterable<string, array{?string, bool}> */
	public static function due_times(): iterable {
		yield 'nothing is due' => [ null, false ];
		yield 'two minutes' => [ '2026-11-24T14:00:00.000Z', false ];
		yield 'a millisecond more' => [ '2026-11-24T13:59:59.999Z', true ];
	}

	public function test_the_last_day_is_24_hours_of_utc_and_ends_with_the_present_one(): void {
		$hours = LastDay::hours( new \DateTimeImmutable( '2026-11-24T01:29:59.500+05:30' ) );
		self::assertCount( 24, $hours );
		self::assertSame( [ '2026-11-22 20:00:00.000', '2026-11-23 19:00:00.000' ], [ $hours[0]->format( 'Y-m-d H:i:s.v' ), $hours[23]->format( 'Y-m-d H:i:s.v' ) ] );
	}
}
