<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\Example;
use MultisiteWebhooks\Domain\CustomAction\FieldRules;
use MultisiteWebhooks\Domain\InvalidInput;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( FieldRules::class )]
#[CoversClass( Example::class )]
final class FieldRulesTest extends TestCase {

	private const FIELD = [
		'name' => 'order_id',
		'from' => '0',
		'type' => 'string',
	];

	/** @param list<array<string, mixed>> $fields */
	#[DataProvider( 'wrong' )]
	public function test_what_is_wrong_is_said( array $fields, string $code ): void {
		try {
			FieldRules::read( $fields );
			self::fail( 'It was taken.' );
		} catch ( InvalidInput $invalid ) {
			self::assertSame( $code, $invalid->problems['fields']->code->value ?? '' );
		}
	}

	/** @return iterable<string, array{list<array<string, mixed>>, string}> */
	public static function wrong(): iterable {
		yield 'none' => [ [], 'fields_empty' ];
		yield 'a name with spaces' => [ [ [ 'name' => 'order id' ] + self::FIELD ], 'field_name' ];
		yield 'a name that begins with a digit' => [ [ [ 'name' => '1st' ] + self::FIELD ], 'field_name' ];
		yield 'no name' => [
			[
				[
					'from' => '0',
					'type' => 'string',
				],
			],
			'field_name',
		];
		yield 'a name that never leaves' => [ [ [ 'name' => 'user_pass' ] + self::FIELD ], 'field_secret' ];
		yield 'twice' => [ [ self::FIELD, [ 'name' => 'Order_ID' ] + self::FIELD ], 'field_twice' ];
		yield 'no path' => [ [ [ 'from' => 'order' ] + self::FIELD ], 'field_path' ];
		yield 'no type' => [ [ [ 'type' => 'money' ] + self::FIELD ], 'field_kind' ];
		$many = array_map( static fn ( int $i ): array => [ 'name' => "field_{$i}" ] + self::FIELD, range( 1, 31 ) );
		yield 'too many' => [ $many, 'fields_too_many' ];
	}

	#[DataProvider( 'examples' )]
	public function test_an_example_tells_of_nobody( mixed $seen, string $type, bool $is_personal, mixed $shown ): void {
		$field = FieldRules::read(
			[
				[
					'type'     => $type,
					'personal' => $is_personal,
					'example'  => $seen,
				] + self::FIELD,
			]
		)[0];

		self::assertSame( json_encode( $shown ), json_encode( $field->example ) );
	}

	/** @return iterable<string, array{mixed, string, bool, mixed}> */
	public static function examples(): iterable {
		yield 'a number stays' => [ 1234, 'integer', false, 1234 ];
		yield 'a text stays' => [ 'shipped', 'string', false, 'shipped' ];
		yield 'a long text is cut' => [ str_repeat( 'a', 500 ), 'string', false, str_repeat( 'a', 57 ) . '…' ];
		yield 'a name' => [ 'Eva Brandt', 'string', true, 'Ana Souza' ];
		yield 'an email address, marked or not' => [ 'eva@brandt.test', 'string', false, 'ana@example.com' ];
		yield 'an IP address, marked or not' => [ '198.51.100.4', 'string', false, '203.0.113.7' ];
		yield 'the ID of a person' => [ 4711, 'integer', true, 7 ];
		yield 'inside' => [
			[
				'to'        => [ 'eva@brandt.test' ],
				'user_pass' => 'x',
			],
			'object',
			false,
			[ 'to' => [ 'ana@example.com' ] ],
		];
		yield 'nothing was seen' => [ null, 'string', true, null ];
		yield 'it does not fit' => [ 'text', 'integer', false, null ];
	}
}
