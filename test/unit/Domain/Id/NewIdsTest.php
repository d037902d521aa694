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

	public function test_an_id_begins_with_its_milliseconds_in_base_32(): void {
		$ids = new NewIds(
			new FixedClock( '2016-07-30T23:54:10.259Z' ),
			static fn ( int $bytes ): string => str_repeat( "\0", max( 1, $bytes ) ),
		);
		self::assertSame( '01arz3ndek0000000000000000', $ids->ulid() );
	}
}
