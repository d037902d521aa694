<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Retention;

use MultisiteWebhooks\Domain\Retention\RetentionDays;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( RetentionDays::class )]
final class RetentionDaysTest extends TestCase {

	public function test_what_is_older_than_the_days_may_go(): void {
		$cutoffs = ( new RetentionDays( 30, 90 ) )->cutoffs( new \DateTimeImmutable( '2026-11-24T14:02:11.000Z' ) );
		self::assertSame(
			[ '2026-10-25T14:02:11', '2026-08-26T14:02:11' ],
			[ $cutoffs->content->format( 'Y-m-d\TH:i:s' ), $cutoffs->log->format( 'Y-m-d\TH:i:s' ) ],
		);
	}

	public function test_content_never_outlives_its_outcome(): void {
		self::assertSame( 10, ( new RetentionDays( 30, 10 ) )->content );
	}

	#[DataProvider( 'odd_days' )]
	public function test_days_out_of_bounds_become_the_next_that_can_be( int $given, int $kept ): void {
		self::assertSame( $kept, ( new RetentionDays( 1, $given ) )->log );
	}

	/** @return iterable<string, array{int, int}> */
	public static function odd_days(): iterable {
		yield 'none' => [ 0, 1 ];
		yield 'fewer than none' => [ -90, 1 ];
		yield 'too many' => [ 3651, 3650 ];
	}
}
