<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Event\Body;

use MultisiteWebhooks\Domain\Event\Body\Payload;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Payload::class )]
final class PayloadTest extends TestCase {

	#[DataProvider( 'awkward' )]
	public function test_what_json_cannot_hold_becomes_plain( mixed $value, string $json ): void {
		self::assertSame(
			$json,
			json_encode( Payload::plain( [ 'value' => $value ], null )->value, JSON_INVALID_UTF8_SUBSTITUTE | JSON_PRESERVE_ZERO_FRACTION ),
		);
	}

	#[DataProvider( 'typed' )]
	public function test_values_take_the_type_that_the_schema_says_where_that_is_safe(
		string $property,
		mixed $value,
		mixed $typed,
	): void {
		$type = ( new SmallCatalog() )->find( 'payment_received' );
		self::assertEquals( $typed, Payload::plain( [ $property => $value ], $type )->{$property} );
		self::assertSame( get_debug_type( $typed ), get_debug_type( Payload::plain( [ $property => $value ], $type )->{$property} ) );
	}

	public function test_an_object_that_holds_itself_ends(): void {
		$object       = new \stdClass();
		$object->self = $object;
		self::assertEquals( (object) [ 'self' => null ], Payload::plain( [ 'value' => $object ], null )->value );
	}

	public function test_an_array_that_refers_to_itself_ends(): void {
		$array         = [];
		$array['self'] = &$array;
		self::assertIsArray( Payload::plain( [ 'value' => $array ], null )->value );
	}

	public function test_an_array_that_branches_into_itself_is_too_large(): void {
		$array        = [];
		$array['one'] = &$array;
		$array['two'] = &$array;
		$this->expectException( PayloadTooLarge::class );
		Payload::plain( $array, null );
	}

	public function test_more_than_a_megabyte_is_too_large(): void {
		$this->expectException( PayloadTooLarge::class );
		Payload::plain( [ 'value' => str_repeat( 'x', Payload::MAX_BYTES + 1 ) ], null );
	}

	public function test_keys_that_begin_with_nul_lose_it(): void {
		$plain = Payload::plain( (array) new class() {

			private int $hidden = 1;

			public function hidden(): int {
				return $this->hidden;
			}
		}, null );
		self::assertStringNotContainsString( '\u0000', substr( (string) json_encode( $plain ), 0, 5 ) );
	}

	/** @return iterable<string, array{mixed, string}> */
	public static function awkward(): iterable {
		yield 'not a number' => [ NAN, 'null' ];
		yield 'infinity' => [ -INF, 'null' ];
		yield 'a closure' => [ static fn (): int => 1, 'null' ];
		yield 'a resource' => [ fopen( 'php://memory', 'r' ), 'null' ];
		yield 'a time' => [ new \DateTime( '2026-01-02T03:04:05.678+02:00' ), '"2026-01-02T01:04:05.678Z"' ];
		yield 'an object' => [ (object) [ 'a' => [ 1, NAN ] ], '{"a":[1,null]}' ];
		yield 'an empty object' => [ new \stdClass(), '{}' ];
		yield 'a list' => [ [ 1, 'x', true, null, 1.0 ], '[1,"x",true,null,1.0]' ];
		yield 'invalid UTF-8' => [ "a\xffb", '"a\ufffdb"' ];
		yield 'an object that throws' => [
			new class() implements \JsonSerializable {

				public function jsonSerialize(): never {
					throw new \RuntimeException( 'no' );
				}
			},
			'null',
		];
	}

	/** @return iterable<string, array{string, mixed, mixed}> */
	public static function typed(): iterable {
		yield 'digits as an integer' => [ 'payment_id', '12', 12 ];
		yield 'no digits stay text' => [ 'payment_id', '12a', '12a' ];
		yield 'a leading zero stays text' => [ 'payment_id', '012', '012' ];
		yield 'a number as text' => [ 'note', 5, '5' ];
		yield 'one as true' => [ 'is_free', 1, true ];
		yield 'text as false' => [ 'is_free', '0', false ];
		yield 'an empty array as an object' => [ 'meta', [], new \stdClass() ];
		yield 'a decimal as a number' => [ 'amount', '9.50', 9.5 ];
		yield 'nothing as null' => [ 'amount', '', null ];
		yield 'null stays null' => [ 'payment_id', null, null ];
		yield 'no rule, no change' => [ 'other', '12', '12' ];
	}
}
