<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\FieldType;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( FieldType::class )]
final class FieldTypeTest extends TestCase {

	#[DataProvider( 'values' )]
	public function test_a_value_fits_its_type_or_is_null( FieldType $type, mixed $value, mixed $cast ): void {
		self::assertSame( json_encode( $cast ), json_encode( $type->cast( $value ) ) );
	}

	/** @return iterable<string, array{FieldType, mixed, mixed}> */
	public static function values(): iterable {
		yield 'text' => [ FieldType::Text, 'a', 'a' ];
		yield 'a number as text' => [ FieldType::Text, 19.9, '19.9' ];
		yield 'false as text' => [ FieldType::Text, false, 'false' ];
		yield 'a list as text' => [ FieldType::Text, [ 'a' ], null ];
		yield 'an ID as text' => [ FieldType::Integer, '12', 12 ];
		yield 'a whole amount' => [ FieldType::Integer, 12.0, 12 ];
		yield 'a fraction is no whole number' => [ FieldType::Integer, '12.5', null ];
		yield 'a word is no whole number' => [ FieldType::Integer, 'twelve', null ];
		yield 'more than an integer holds' => [ FieldType::Integer, '1e30', null ];
		yield 'an amount as text' => [ FieldType::Number, '19.90', 19.9 ];
		yield 'infinite' => [ FieldType::Number, '1e999', null ];
		yield 'an empty text is no number' => [ FieldType::Number, '', null ];
		yield 'yes' => [ FieldType::Truth, 'Yes', true ];
		yield 'zero' => [ FieldType::Truth, 0, false ];
		yield 'neither true nor false' => [ FieldType::Truth, 'maybe', null ];
		yield 'an object' => [ FieldType::Object, [ 'a' => 1 ], [ 'a' => 1 ] ];
		yield 'an empty object' => [ FieldType::Object, [], new \stdClass() ];
		yield 'no object' => [ FieldType::Object, 'a', null ];
		yield 'a list' => [ FieldType::Items, [ 5 => 'a' ], [ 'a' ] ];
		yield 'no list' => [ FieldType::Items, 7, null ];
	}
}
