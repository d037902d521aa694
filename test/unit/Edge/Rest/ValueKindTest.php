<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Rest;

use MultisiteWebhooks\Edge\Rest\ValueKind;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( ValueKind::class )]
final class ValueKindTest extends TestCase {

	/** @param array<string, mixed> $schema */
	#[DataProvider( 'values' )]
	public function test_a_value_is_checked_against_its_schema( mixed $value, array $schema, ?string $problem ): void {
		self::assertSame( $problem, ValueKind::problem( $value, $schema )?->code->value );
	}

	/** @return iterable<string, array{mixed, array<string, mixed>, ?string}> */
	public static function values(): iterable {
		$names = [ 'type' => 'object', 'additionalProperties' => [ 'type' => 'string' ] ];
		$maybe = [ 'type' => 'object', 'additionalProperties' => [ 'type' => [ 'string', 'null' ] ] ];
		$list  = [ 'type' => [ 'array', 'null' ], 'items' => [ 'type' => 'integer' ] ];
		yield 'a text' => [ 'a', [ 'type' => 'string' ], null ];
		yield 'a number for a text' => [ 1, [ 'type' => 'string' ], 'not_string' ];
		yield 'a number' => [ 1, [ 'type' => 'integer' ], null ];
		yield 'digits for a number' => [ '1', [ 'type' => 'integer' ], 'not_integer' ];
		yield 'a fraction for a whole number' => [ 1.5, [ 'type' => 'integer' ], 'not_integer' ];
		yield 'a boolean' => [ false, [ 'type' => 'boolean' ], null ];
		yield 'an unknown type' => [ 1.5, [ 'type' => 'number' ], 'not_valid' ];
		yield 'a list' => [ [ 1, 3 ], $list, null ];
		yield 'null where it is allowed' => [ null, $list, null ];
		yield 'text for a list' => [ '1,3', $list, 'not_array' ];
		yield 'a list with a wrong item' => [ [ 1, '3' ], $list, 'not_items' ];
		yield 'an object' => [ [ 'a' => 'b' ], $names, null ];
		yield 'an empty object' => [ [], $names, null ];
		yield 'a list for an object' => [ [ 'b' ], $names, 'not_object' ];
		yield 'an object with a wrong value' => [ [ 'a' => 1 ], $names, 'not_items' ];
		yield 'an object with a value of its second type' => [ [ 'a' => null, 'b' => 'c' ], $maybe, null ];
		yield 'an object with a value of neither type' => [ [ 'a' => null, 'b' => 1 ], $maybe, 'not_items' ];
		yield 'a text for a boolean' => [ 'true', [ 'type' => 'boolean' ], 'not_enum' ];
		yield 'a choice' => [ 'a', [ 'enum' => [ 'a', 'b' ] ], null ];
		yield 'no such choice' => [ 'c', [ 'type' => 'string', 'enum' => [ 'a', 'b' ] ], 'not_enum' ];
		yield 'no schema' => [ 'a', [], null ];
	}
}
