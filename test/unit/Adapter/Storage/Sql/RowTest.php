<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Values of rows have a type, and a reader that tolerates bad ones remembers them. */
#[CoversClass( Row::class )]
final class RowTest extends TestCase {

	public function test_values_are_read_with_their_types(): void {
		$row = [
			'text'   => 'a',
			'number' => '7',
			'time'   => '2026-11-24 14:02:11.123',
			'json'   => '{"a":[1]}',
			'none'   => null,
		];

		self::assertSame(
			[ 'a', 7, [ 'a' => [ 1 ] ] ],
			[ Row::text( $row, 'text' ), Row::number( $row, 'number' ), Row::json( $row, 'json' ) ],
		);
		self::assertEquals( new \DateTimeImmutable( '2026-11-24T14:02:11.123Z' ), Row::time( $row, 'time' ) );
		self::assertSame(
			[ null, null, null ],
			[ Row::optional_text( $row, 'none' ), Row::optional_number( $row, 'none' ), Row::optional_time( $row, 'missing' ) ],
		);
	}

	public function test_a_column_of_several_rows_is_a_list(): void {
		self::assertSame(
			[ 'a', 'b' ],
			Row::column(
				[
					3 => [ 'id' => 'a' ],
					5 => [ 'id' => 'b' ],
				],
				'id'
			)
		);
	}

	public function test_a_value_of_another_type_throws(): void {
		$this->expectException( UnreadableRow::class );
		$this->expectExceptionMessage( 'The column a holds an unexpected value.' );

		Row::number( [ 'a' => 'seven' ], 'a' );
	}

	public function test_a_time_is_stored_in_utc_with_milliseconds(): void {
		self::assertSame( '2026-11-24 13:02:11.120', Row::stored_time( new \DateTimeImmutable( '2026-11-24T14:02:11.12+01:00' ) ) );
		self::assertSame( [ '', null ], [ Row::stored_time( null ), Row::stored_optional_time( null ) ] );
	}

	public function test_a_tolerant_reader_returns_defaults_and_remembers_that_something_was_unreadable(): void {
		$reader = new TolerantReader();

		self::assertSame( 'a', $reader->take( static fn (): string => Row::text( [ 'a' => 'a' ], 'a' ), 'default' ) );
		self::assertTrue( $reader->is_complete() );
		self::assertSame( 'default', $reader->take( static fn (): string => Row::text( [], 'a' ), 'default' ) );
		self::assertFalse( $reader->is_complete() );
	}

	public function test_a_tolerant_reader_does_not_hide_other_errors(): void {
		$this->expectException( \DomainException::class );

		( new TolerantReader() )->take( static fn (): string => throw new \DomainException(), '' );
	}
}
