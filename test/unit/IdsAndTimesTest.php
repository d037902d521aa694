<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\NewIds;
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

	#[TestWith( [ '2026-11-24T14:02:11.345Z', '2026-11-24T14:02:11.345Z' ] )]
	#[TestWith( [ '1969-12-31T23:59:59Z', '1970-01-01T00:00:00.000Z' ] )]
	#[TestWith( [ '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z' ] )]
	public function test_the_time_of_an_id_is_found_again( string $time, string $expected ): void {
		$first = DeliveryId::first_at( new \DateTimeImmutable( $time ) );
		self::assertSame( $expected, Time::rfc3339( $first->time() ) );
	}

	public function test_the_first_id_of_a_time_lies_between_those_before_and_those_of_it(): void {
		$clock  = new FixedClock();
		$ids    = new NewIds( $clock, random_bytes( ... ) );
		$before = $ids->delivery()->value;
		$clock->pass( 1 );
		$first  = DeliveryId::first_at( $clock->now() )->value;
		self::assertLessThan( 0, strcmp( $before, $first ) );
		self::assertLessThan( 0, strcmp( $first, $ids->delivery()->value ) );
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
	#[TestWith( [ '9999-12-31T23:59:59-01:00' ] )]
	#[TestWith( [ '0000-01-01T00:00:00+01:00' ] )]
	public function test_what_is_no_time_is_refused( string $given ): void {
		self::assertNull( Time::parse( $given ) );
	}
}
