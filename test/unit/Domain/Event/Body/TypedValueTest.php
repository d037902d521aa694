<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event\Body;

use MultisiteWebhooks\Domain\Event\Body\TypedValue;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** PayloadTest has the types of single values. */
#[CoversClass( TypedValue::class )]
final class TypedValueTest extends TestCase {

	private const INTEGER = [ 'type' => 'integer' ];

	private const OBJECT = [
		'type'       => 'object',
		'properties' => [ 'id' => self::INTEGER ],
	];

	/** @param array<string, mixed> $schema */
	#[DataProvider( 'nested' )]
	public function test_values_inside_others_take_their_types_too( mixed $value, array $schema, mixed $typed ): void {
		self::assertSame( $typed, TypedValue::of( $value, $schema ) );
	}

	/** @return iterable<string, array{mixed, array<string, mixed>, mixed}> */
	public static function nested(): iterable {
		$list = [
			'type'  => 'array',
			'items' => self::OBJECT,
		];
		yield 'in an object' => [ [ 'id' => '12' ], self::OBJECT, [ 'id' => 12 ] ];
		yield 'not in the schema' => [ [ 'note' => '12' ], self::OBJECT, [ 'note' => '12' ] ];
		yield 'in a list of objects' => [ [ [ 'id' => '12' ] ], $list, [ [ 'id' => 12 ] ] ];
		yield 'a list that has no items' => [ [ '12' ], [ 'type' => 'array' ], [ '12' ] ];
		yield 'no schema' => [ [ 'id' => '12' ], [], [ 'id' => '12' ] ];
	}
}
