<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class IdsAndTimesTest extends TestCase {

	public function test_ids_sort_by_the_time_of_their_birth(): void {
		$clock = new FixedClock();
		$ids   = new NewIds( $clock, random_bytes( ... ) );
		$first = $ids->event()->value;
		$clock->pass( 1 );
		self::assertLessThan( 0, strcmp( $first, $ids->event()->value ) );
	}

	public function test_ids_of_one_process_sort_within_a_millisecond_too(): void {
		$ids  = new NewIds( new FixedClock(), static fn ( int $bytes ): string => str_repeat( "\xff", max( 1, $bytes - 1 ) ) . "\x1e" );
		$made = [ $ids->ulid(), $ids->ulid() ];
		self::assertSame( [ 'zzzzzzzzzzzzzzzy', 'zzzzzzzzzzzzzzzz' ], array_map( static fn ( string $ulid ): string => substr( $ulid, 10 ), $made ) );
	}

	public function test_an_id_begins_with_its_milliseconds_in_base_32(): void {
		$ids = new NewIds( new FixedClock( '2016-07-30T23:54:10.259Z' ), static fn ( int $bytes ): string => str_repeat( "\0", max( 1, $bytes ) ) );
		self::assertSame( '01arz3ndek0000000000000000', $ids->ulid() );
	}

	#[TestWith( [ '2026-11-24', '2026-11-24T00:00:00.000Z' ] )]
	#[TestWith( [ '2026-11-24T15:02:11+01:00', '2026-11-24T14:02:11.000Z' ] )]
	#[TestWith( [ '2026-11-24T14:02:11.123456Z', '2026-11-24T14:02:11.123Z' ] )]
	public function test_times_are_read_and_written_as_rfc_3339( string $given, string $written ): void {
		$time = Time::parse( $given );
		self::assertSame( $written, null === $time ? null : Time::rfc3339( $time ) );
	}

	#[TestWith( [ 'yesterday' ] )]
	#[TestWith( [ '2026-13-45' ] )]
	#[TestWith( [ '' ] )]
	public function test_what_is_no_time_is_refused( string $given ): void {
		self::assertNull( Time::parse( $given ) );
	}
}
