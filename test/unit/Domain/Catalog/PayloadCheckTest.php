<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Catalog;

use MultisiteWebhooks\Adapter\Catalog\SchemaCatalog;
use MultisiteWebhooks\Adapter\Catalog\SchemaFile;
use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\JsonType;
use MultisiteWebhooks\Domain\Catalog\PayloadCheck;
use MultisiteWebhooks\Domain\Catalog\ScalarRules;
use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Event\Body\Payload;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( PayloadCheck::class )]
#[CoversClass( ScalarRules::class )]
#[CoversClass( JsonType::class )]
#[CoversClass( SchemaProblem::class )]
#[CoversClass( EventType::class )]
final class PayloadCheckTest extends TestCase {

	private const ORDER = [
		'type'       => 'object',
		'properties' => [
			'order'    => [ 'type' => 'integer' ],
			'total'    => [
				'type'    => [ 'number', 'null' ],
				'minimum' => 0,
			],
			'paid_at'  => [
				'type'   => 'string',
				'format' => 'date-time',
			],
			'customer' => [
				'type'                 => 'object',
				'properties'           => [
					'email' => [
						'type'   => 'string',
						'format' => 'email',
					],
				],
				'required'             => [ 'email' ],
				'additionalProperties' => false,
			],
			'lines'    => [
				'type'     => 'array',
				'items'    => [
					'type'       => 'object',
					'properties' => [ 'count' => [ 'type' => 'integer' ] ],
					'required'   => [ 'count' ],
				],
				'maxItems' => 2,
			],
			'by_code'  => [
				'type'                 => 'object',
				'additionalProperties' => [ 'type' => 'integer' ],
			],
			'status'   => [
				'type' => 'string',
				'enum' => [ 'paid', 'open' ],
			],
		],
		'required'   => [ 'order', 'total' ],
	];

	private const GOOD = [
		'order'    => 7,
		'total'    => 29.9,
		'paid_at'  => '2026-11-27T14:00:00.000Z',
		'customer' => [ 'email' => 'ada@example.com' ],
		'lines'    => [ [ 'count' => 2 ] ],
		'by_code'  => [ 'A1' => 3 ],
		'status'   => 'paid',
	];

	/** @param array<string, mixed> $change */
	#[DataProvider( 'fitting' )]
	public function test_a_payload_that_fits_has_no_problem( array $change ): void {
		self::assertSame( [], self::problems( $change + self::GOOD ) );
	}

	/** @return iterable<string, array{array<string, mixed>}> */
	public static function fitting(): iterable {
		yield 'as it is' => [ [] ];
		yield 'one of several types' => [ [ 'total' => null ] ];
		yield 'a whole number where any may be' => [ [ 'total' => 0 ] ];
		yield 'a whole number written as a decimal' => [ [ 'order' => 7.0 ] ];
		yield 'what the schema does not name' => [ [ 'more' => new \stdClass() ] ];
		yield 'an object of PHP' => [ [ 'customer' => (object) [ 'email' => 'ada@example.com' ] ] ];
		yield 'an empty list' => [ [ 'lines' => [] ] ];
	}

	/** @param array<string, mixed> $change */
	#[DataProvider( 'misfits' )]
	public function test_a_problem_names_the_field_and_what_is_wrong_with_it( array $change, string $problem ): void {
		self::assertSame( [ $problem ], self::problems( $change + self::GOOD ) );
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function misfits(): iterable {
		yield 'digits are no number' => [ [ 'order' => '7' ], 'order should be of type integer, but is of type string' ];
		yield 'a fraction' => [ [ 'order' => 7.5 ], 'order should be of type integer, but is of type number' ];
		yield 'several types' => [ [ 'total' => true ], 'total should be of type number or null, but is of type boolean' ];
		yield 'a list for an object' => [ [ 'customer' => [] ], 'customer should be of type object, but is of type array' ];
		yield 'a text for a list' => [ [ 'lines' => 'a,b' ], 'lines should be of type array, but is of type string' ];
		yield 'a rule' => [ [ 'total' => -1 ], 'total breaks the rule minimum' ];
		yield 'a choice' => [ [ 'status' => 'lost' ], 'status breaks the rule enum' ];
		yield 'too many' => [ [ 'lines' => array_fill( 0, 3, [ 'count' => 1 ] ) ], 'lines breaks the rule maxItems' ];
		yield 'a time' => [ [ 'paid_at' => 'yesterday' ], 'paid_at does not have the format date-time' ];
		yield 'inside' => [ [ 'customer' => [ 'email' => 'ada' ] ], 'customer.email does not have the format email' ];
		yield 'missing inside' => [ [ 'customer' => new \stdClass() ], 'customer.email is missing' ];
		yield 'in a list' => [
			[ 'lines' => [ [ 'count' => 1 ], [ 'count' => null ] ] ],
			'lines[].count should be of type integer, but is of type null',
		];
	}

	public function test_a_required_field_may_not_be_missing(): void {
		self::assertSame( [ 'order is missing', 'total is missing' ], self::problems( [] ) );
		$marked = [ 'properties' => [ 'a' => [ 'type' => 'string', 'required' => true ] ] ];
		self::assertSame( [ 'a is missing' ], self::problems( [], $marked ) );
	}

	public function test_no_value_is_told_and_no_name_that_may_be_one(): void {
		$problems = self::problems(
			[
				'customer' => [
					'email'           => 'ada@example.com',
					'nick_name'       => 'x',
					'ada@example.com' => 'hunter2',
				],
				'by_code'  => [ 'ada@example.com' => 'hunter2' ],
			] + self::GOOD
		);

		self::assertSame(
			[
				'customer.nick_name is not in the schema',
				'customer.* is not in the schema',
				'by_code.* should be of type integer, but is of type string',
			],
			$problems
		);
	}

	public function test_the_example_of_each_event_type_fits_its_schema(): void {
		$catalog = new SchemaCatalog( __DIR__ . '/../../../../plugin/schema/events', static fn () => null );
		foreach ( $catalog->all() as $type ) {
			$problems = PayloadCheck::problems( Payload::plain( $type->example, $type ), $type );
			self::assertEquals( [], $problems, $type->slug );
		}
	}

	public function test_what_is_told_is_short_whatever_a_schema_says(): void {
		$long   = str_repeat( 'ö', 50_000 );
		$schema = [ 'properties' => [ $long => [ 'type' => [ $long, 'null' ] ] ] ];

		$problem = PayloadCheck::problems( (object) [ $long => 1 ], self::type( $schema ) )[0];

		self::assertSame( [ 200, 200 ], [ strlen( $problem->field ), strlen( $problem->expected ) ] );
	}

	public function test_it_tells_the_first_three(): void {
		$bad = array_fill_keys( [ 'order', 'paid_at', 'customer', 'lines', 'status' ], true );

		self::assertCount( 3, self::problems( $bad + self::GOOD ) );
	}

	public function test_one_alternative_is_enough(): void {
		$word   = [
			'type'    => 'string',
			'pattern' => '^[a-z]+$',
		];
		$schema = [ 'properties' => [ 'id' => [ 'anyOf' => [ [ 'type' => 'integer' ], $word ] ] ] ];

		self::assertSame( [], self::problems( [ 'id' => 7 ], $schema ) );
		self::assertSame( [], self::problems( [ 'id' => 'abc' ], $schema ) );
		self::assertSame( [ 'id breaks the rule anyOf' ], self::problems( [ 'id' => 'A-7' ], $schema ) );
	}

	/** @param array<string, mixed> $rule */
	#[DataProvider( 'rules' )]
	public function test_rules_for_single_values( array $rule, mixed $good, mixed $bad, string $problem ): void {
		$schema = [ 'properties' => [ 'a' => $rule ] ];

		self::assertSame( [], self::problems( [ 'a' => $good ], $schema ) );
		self::assertSame( [ $problem ], self::problems( [ 'a' => $bad ], $schema ) );
	}

	/** @return iterable<string, array{array<string, mixed>, mixed, mixed, string}> */
	public static function rules(): iterable {
		yield 'minLength' => [ [ 'minLength' => 2 ], 'äö', 'ä', 'a breaks the rule minLength' ];
		yield 'maxLength' => [ [ 'maxLength' => 2 ], 'äö', 'äöü', 'a breaks the rule maxLength' ];
		yield 'minItems' => [ [ 'minItems' => 1 ], [ 1 ], [], 'a breaks the rule minItems' ];
		yield 'maximum' => [ [ 'maximum' => 3 ], 3, 4, 'a breaks the rule maximum' ];
		yield 'exclusiveMaximum' => [ [ 'maximum' => 3, 'exclusiveMaximum' => true ], 2.9, 3, 'a breaks the rule maximum' ];
		yield 'exclusiveMinimum' => [ [ 'minimum' => 3, 'exclusiveMinimum' => true ], 4, 3.0, 'a breaks the rule minimum' ];
		yield 'pattern' => [ [ 'pattern' => '^#\d+$' ], '#12', '12', 'a breaks the rule pattern' ];
		yield 'ip' => [ [ 'format' => 'ip' ], '::1', 'localhost', 'a does not have the format ip' ];
		yield 'uri' => [ [ 'format' => 'uri' ], 'https://example.com/ä', 'example.com', 'a does not have the format uri' ];
		yield 'uuid' => [ [ 'format' => 'uuid' ], '6f1ed002-ab5f-4a3d-9d2c-3b1d5f6c7a80', '6f1e', 'a does not have the format uuid' ];
		yield 'hex-color' => [ [ 'format' => 'hex-color' ], '#aB3', 'red', 'a does not have the format hex-color' ];
		yield 'time' => [ [ 'format' => 'date-time' ], '2026-11-27 14:00:00', '27.11.2026', 'a does not have the format date-time' ];
	}

	public function test_what_a_schema_says_wrongly_is_no_fault_of_the_payload(): void {
		$schema = [
			'properties' => [
				'a' => [ 'pattern' => '([' ],
				'b' => true,
				'c' => [ 'type' => 7, 'enum' => 'x', 'minimum' => 'low', 'anyOf' => 3, 'format' => 'of tomorrow' ],
			],
			'required'   => 'a',
		];

		self::assertSame( [], self::problems( [ 'a' => 'x', 'b' => 1, 'c' => 2 ], $schema ) );
	}

	public function test_types_that_only_the_example_tells_are_not_held_against_a_payload(): void {
		$type = SchemaFile::registered(
			'animal_fed',
			[
				'name'        => 'Animal Fed',
				'description' => 'Somebody fed an animal.',
				'schema'      => [ 'properties' => [ 'weight' => [ 'maximum' => 9 ], 'name' => [ 'type' => 'string' ] ] ],
				'example'     => [ 'weight' => 1, 'name' => 'Ida', 'owner' => 'Ada' ],
			]
		);

		self::assertSame( [], PayloadCheck::problems( (object) [ 'weight' => 1.5, 'owner' => null, 'name' => 'Ida' ], $type ) );
		self::assertCount( 2, PayloadCheck::problems( (object) [ 'weight' => 10, 'name' => 7 ], $type ) );
		self::assertSame( 'integer', $type->property( 'weight' )['type'] ?? null );
	}

	public function test_a_huge_payload_takes_no_longer_than_a_thousand_values(): void {
		$many  = array_fill( 0, 200_000, 7 );
		$start = hrtime( true );

		$problems = self::problems( [ 'a' => $many, 'b' => [ ...array_fill( 0, 1500, 7 ), 'x' ] ], [
			'properties' => [
				'a' => [ 'items' => [ 'type' => 'integer' ] ],
				'b' => [ 'items' => [ 'type' => 'integer' ] ],
			],
		] );

		self::assertSame( [], $problems );
		self::assertLessThan( 50, ( hrtime( true ) - $start ) / 1e6 );
	}

	public function test_what_is_stored_of_a_problem_can_be_read_again(): void {
		$problem = PayloadCheck::problems( (object) [ 'order' => '7', 'total' => 1 ], self::type( self::ORDER ) )[0];

		self::assertEquals( $problem, SchemaProblem::from( json_decode( (string) json_encode( $problem ), true ) ) );
		self::assertNull( SchemaProblem::from( [ 'kind' => 'of another version' ] ) );
		self::assertNull( SchemaProblem::from( 'damaged' ) );
	}

	/**
	 * @param array<string, mixed>  $payload
	 * @param ?array<string, mixed> $schema
	 * @return list<string>
	 */
	private static function problems( array $payload, ?array $schema = null ): array {
		$found = PayloadCheck::problems( (object) $payload, self::type( $schema ?? self::ORDER ) );
		return array_map( static fn ( SchemaProblem $problem ): string => $problem->text(), $found );
	}

	/** @param array<string, mixed> $schema */
	private static function type( array $schema ): EventType {
		return new EventType( 'shop.order', 'Order', 'An order.', 'shop', EventSource::Custom, $schema, [] );
	}
}
