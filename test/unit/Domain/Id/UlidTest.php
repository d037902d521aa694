<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Id;

use MultisiteWebhooks\Domain\Id\Ulid;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( Ulid::class )]
final class UlidTest extends TestCase {

	#[TestWith( [ 0, '0000000000' ] )]
	#[TestWith( [ 1_469_922_850_259, '01arz3ndek' ] )]
	#[TestWith( [ 2 ** 48 - 1, '7zzzzzzzzz' ] )]
	public function test_milliseconds_become_ten_characters_and_back( int $milliseconds, string $text ): void {
		self::assertSame( $text, Ulid::time_part( $milliseconds ) );
		self::assertSame( $milliseconds, Ulid::milliseconds( $text . str_repeat( 'z', 16 ) ) );
	}

	public function test_times_out_of_range_become_the_nearest_possible_one(): void {
		self::assertSame( [ '0000000000', '7zzzzzzzzz' ], [ Ulid::time_part( -1 ), Ulid::time_part( 2 ** 48 ) ] );
	}

	public function test_the_lowest_ulid_of_a_time_has_no_random_part(): void {
		self::assertSame( '01arz3ndek' . str_repeat( '0', 16 ), Ulid::first_at( 1_469_922_850_259 ) );
	}
}
