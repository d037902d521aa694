<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Id;

use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( NewIds::class )]
final class NewIdsTest extends TestCase {

	public function test_ids_sort_by_creation_time(): void {
		$clock = new FixedClock();
		$ids   = new NewIds( $clock, random_bytes( ... ) );
		$first = $ids->event()->value;
		$clock->pass( 1 );
		self::assertLessThan( 0, strcmp( $first, $ids->event()->value ) );
	}

	public function test_ids_of_one_process_sort_within_a_millisecond_too(): void {
		$ids  = new NewIds( new FixedClock(), static fn ( int $bytes ): string => str_repeat( "\xff", max( 1, $bytes - 1 ) ) . "\x1e" );
		$made = [ $ids->ulid(), $ids->ulid() ];
		self::assertSame(
			[ 'zzzzzzzzzzzzzzzy', 'zzzzzzzzzzzzzzzz' ],
			array_map( static fn ( string $ulid ): string => substr( $ulid, 10 ), $made ),
		);
	}

	public function test_ids_of_many_deliveries_follow_on_the_first_and_no_other_gets_them(): void {
		$ids   = new NewIds( new FixedClock(), static fn ( int $bytes ): string => str_repeat( "\0", max( 1, $bytes - 1 ) ) . "\x1f" );
		$first = $ids->deliveries( 1025 );
		$made  = array_map( static fn ( int $number ): string => substr( $first->plus( $number )->value, -5 ), [ 0, 1, 2, 32, 1024 ] );

		self::assertSame( [ '0000z', '00010', '00011', '0001z', '0010z' ], $made );
		self::assertSame( '00110', substr( $ids->ulid(), -5 ) );
	}

	public function test_the_random_part_starts_over_where_it_is_used_up(): void {
		$full = static fn ( int $bytes ): string => str_repeat( "\x1f", max( 1, $bytes ) );
		$ids  = new NewIds( new FixedClock( '2016-07-30T23:54:10.259Z' ), $full );

		self::assertSame( 'dlv_01arz3ndek0000000000000000', $ids->delivery()->plus( 1 )->value );
	}

	public function test_an_id_begins_with_its_milliseconds_in_base_32(): void {
		$ids = new NewIds(
			new FixedClock( '2016-07-30T23:54:10.259Z' ),
			static fn ( int $bytes ): string => str_repeat( "\0", max( 1, $bytes ) ),
		);
		self::assertSame( '01arz3ndek0000000000000000', $ids->ulid() );
	}
}
