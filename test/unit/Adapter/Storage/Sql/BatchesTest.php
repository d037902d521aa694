<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Batches::class )]
final class BatchesTest extends TestCase {

	public function test_rows_that_fit_stay_together(): void {
		$rows = [ [ 'a' => 'x' ], [ 'a' => 'y' ] ];

		self::assertSame( [ [ 'rows' => $rows, 'sql' => "( a ) VALUES ( 'x' ), ( 'y' )" ] ], Batches::of( $rows ) );
		self::assertSame( [], Batches::of( [] ) );
	}

	public function test_a_batch_ends_before_it_is_too_large(): void {
		$row = [ 'a' => str_repeat( 'x', 100 ) ];

		self::assertSame( [ 3, 3, 1 ], array_map( count( ... ), array_column( Batches::of( array_fill( 0, 7, $row ), 330 ), 'rows' ) ) );
	}

	public function test_a_row_that_is_too_large_stands_alone(): void {
		$small = [ 'a' => 'x' ];
		$large = [ 'a' => str_repeat( 'x', 1000 ) ];

		self::assertSame( [ [ $small ], [ $large ], [ $small ] ], array_column( Batches::of( [ $small, $large, $small ], 500 ), 'rows' ) );
	}
}
