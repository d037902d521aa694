<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Health;

use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Health\Wakeups;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( NetworkHealth::class )]
final class NetworkHealthTest extends TestCase {

	/** @param list<int> $milliseconds */
	#[DataProvider( 'samples' )]
	public function test_half_and_95_percent_arrived_within_that_time( array $milliseconds, ?int $p50, ?int $p95 ): void {
		$health = self::health( delays: $milliseconds );
		self::assertSame( [ $p50, $p95 ], [ $health->delay_percentile_ms( 50 ), $health->delay_percentile_ms( 95 ) ] );
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

	/** @param list<int> $delays */
	private static function health( ?\DateTimeImmutable $oldest_due = null, array $delays = [] ): NetworkHealth {
		return new NetworkHealth( null, 1, $oldest_due, $delays, new Wakeups(), null );
	}
}
