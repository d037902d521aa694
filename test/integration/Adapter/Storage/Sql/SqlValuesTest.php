<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The database reads values exactly as they were written. */
#[CoversClass( SqlValues::class )]
final class SqlValuesTest extends TestCase {

	#[DataProvider( 'texts' )]
	public function test_text_reads_back_unchanged( string $text ): void {
		self::assertSame( $text, WordPress::database()->get_row( 'SELECT ' . SqlValues::of( $text ), ARRAY_N )[0] ?? null );
	}

	/** @return array<string, array{string}> */
	public static function texts(): array {
		return [
			'a word'            => [ 'payment_received' ],
			'an empty text'     => [ '' ],
			'a time'            => [ '2026-11-24 14:02:11.123' ],
			'quotes'            => [ 'it\'s "quoted" `so`' ],
			'a backslash'       => [ 'C:\\new\\' ],
			'a line break'      => [ "one\ntwo" ],
			'a break at the end' => [ "one\n" ],
			'percent signs'     => [ '100 %s %d %% %1$s' ],
			'JSON'              => [ '{"a":"b\\u00e9","c":[1,2],"d":"e\\/f"}' ],
			'an attempt at SQL' => [ "'; DROP TABLE wp_users; -- " ],
			'a NUL'             => [ "one\0two" ],
		];
	}

	public function test_numbers_and_null_have_no_quotes(): void {
		self::assertSame( "( 7, NULL, 'x' )", SqlValues::list( [ 7, null, 'x' ] ) );
	}

	public function test_rows_name_their_columns_once(): void {
		self::assertSame(
			"( id, name ) VALUES ( 1, 'a' ), ( 2, NULL )",
			SqlValues::columns_and_rows( [ [ 'id' => 1, 'name' => 'a' ], [ 'id' => 2, 'name' => null ] ] ),
		);
	}

	public function test_each_value_of_a_prepared_list_has_a_placeholder(): void {
		self::assertSame(
			[ '( %s )', '( %s, %s, %s )' ],
			[ SqlValues::placeholders( [ 'a' ] ), SqlValues::placeholders( [ 'a', 'b', 'c' ] ) ],
		);
	}
}
