<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Input;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\QueryValues;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( QueryValues::class )]
#[CoversClass( ParameterSchema::class )]
final class QueryValuesTest extends TestCase {

	private const ID = 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb';

	private const STATUS = [
		'type' => 'string',
		'enum' => [ 'active', 'paused', 'disabled' ],
	];

	private const WEBHOOK = [
		'type'    => 'string',
		'pattern' => '^wh_[0-9a-z]{26}$',
	];

	private const SCHEMAS = [
		'search'   => [ 'type' => 'string' ],
		'page'     => [
			'type'    => 'integer',
			'minimum' => 1,
			'maximum' => 9,
			'default' => 1,
		],
		'site'     => [
			'type'    => 'integer',
			'minimum' => 1,
		],
		'after'    => [
			'type'   => 'string',
			'format' => 'date-time',
		],
		'order'    => [
			'type'    => 'string',
			'enum'    => [ 'asc', 'desc' ],
			'default' => 'desc',
		],
		'status'   => self::STATUS,
		'statuses' => [
			'type'  => 'array',
			'items' => self::STATUS,
		],
		'types'    => [
			'type'  => 'array',
			'items' => [
				'type'    => 'string',
				'pattern' => '^[a-z_]+$',
			],
		],
		'webhook'  => self::WEBHOOK,
		'webhooks' => [
			'type'     => 'array',
			'items'    => self::WEBHOOK,
			'maxItems' => 2,
		],
	];

	public function test_values_are_read_as_their_schemas_say(): void {
		$values = self::read(
			[
				'search'   => 'ada',
				'page'     => '3',
				'site'     => '7',
				'after'    => '2026-11-24T14:02:11Z',
				'order'    => 'asc',
				'status'   => 'paused',
				'statuses' => 'paused,active',
				'types'    => 'payment_received, site_created',
				'webhook'  => self::ID,
				'webhooks' => self::ID,
			]
		);

		self::assertSame( [ 'ada', 'ada' ], [ $values->text( 'search' ), $values->optional_text( 'search' ) ] );
		self::assertSame( [ 3, 7 ], [ $values->number( 'page' ), $values->optional_number( 'site' ) ] );
		self::assertSame( '2026-11-24T14:02:11+00:00', $values->time( 'after' )?->format( DATE_ATOM ) );
		self::assertSame( 'asc', $values->text( 'order' ) );
		self::assertSame( WebhookStatus::Paused, $values->one_of( 'status', WebhookStatus::class ) );
		self::assertSame( [ WebhookStatus::Paused, WebhookStatus::Active ], $values->several_of( 'statuses', WebhookStatus::class ) );
		self::assertSame( [ 'payment_received', 'site_created' ], $values->texts( 'types' ) );
		self::assertSame( self::ID, $values->id( 'webhook', WebhookId::parse( ... ) )?->value );
		self::assertEquals( [ WebhookId::parse( self::ID ) ], $values->ids( 'webhooks', WebhookId::parse( ... ) ) );
	}

	public function test_what_is_not_given_has_its_default_or_none(): void {
		$values = self::read(
			[
				'webhooks' => self::ID,
				'search'   => '',
				'site'     => '',
			]
		);

		self::assertSame( [ 1, null ], [ $values->number( 'page' ), $values->optional_number( 'site' ) ] );
		self::assertSame( [ '', null ], [ $values->text( 'search' ), $values->optional_text( 'search' ) ] );
		self::assertSame( 'desc', $values->text( 'order' ) );
		self::assertSame( [ null, null ], [ $values->time( 'after' ), $values->one_of( 'status', WebhookStatus::class ) ] );
		self::assertSame( [ [], [] ], [ $values->several_of( 'statuses', WebhookStatus::class ), $values->texts( 'types' ) ] );
		self::assertNull( $values->id( 'webhook', WebhookId::parse( ... ) ) );
	}

	#[DataProvider( 'problems' )]
	public function test_a_value_against_its_schema_is_a_problem( string $name, mixed $value, Problem $problem ): void {
		self::assertEquals( [ $name => $problem ], self::problems_of( [ $name => $value ] ) );
	}

	/** @return iterable<string, array{string, mixed, Problem}> */
	public static function problems(): iterable {
		$range    = [
			'least' => '1',
			'most'  => '9',
		];
		$statuses = new Problem( ProblemCode::NotEnum, [ 'choices' => 'active, paused, disabled' ] );
		yield 'a list for a text' => [ 'search', [ 'a' ], new Problem( ProblemCode::NotString ) ];
		yield 'a number out of its range' => [ 'page', '10', new Problem( ProblemCode::NotRange, $range ) ];
		yield 'a list for a number' => [ 'page', [ '1' ], new Problem( ProblemCode::NotString ) ];
		yield 'a number below the least' => [ 'site', '0', new Problem( ProblemCode::NotInteger ) ];
		yield 'no time' => [ 'after', 'yesterday', new Problem( ProblemCode::NotTime ) ];
		yield 'no such choice' => [ 'order', 'up', new Problem( ProblemCode::NotEnum, [ 'choices' => 'asc, desc' ] ) ];
		yield 'no such status' => [ 'status', 'on', $statuses ];
		yield 'no such status in a list' => [ 'statuses', 'active,on', $statuses ];
		yield 'an empty item' => [ 'statuses', 'active,', new Problem( ProblemCode::NotSeveral ) ];
		yield 'no slug' => [ 'types', 'a,No!', new Problem( ProblemCode::NotSlug, [ 'slug' => 'No!' ] ) ];
		yield 'no ID' => [ 'webhook', 'wh_1', new Problem( ProblemCode::NotId ) ];
		yield 'an ID and a line break' => [ 'webhook', self::ID . "\n", new Problem( ProblemCode::NotId ) ];
		yield 'no IDs' => [ 'webhooks', 'wh_1', new Problem( ProblemCode::NotIds, [ 'most' => '2' ] ) ];
		yield 'an unknown name' => [ 'colour', 'red', new Problem( ProblemCode::FieldUnknown ) ];
	}

	public function test_problems_are_reported_all_at_once(): void {
		self::assertEqualsCanonicalizing(
			[ 'colour', 'page', 'status' ],
			array_keys(
				self::problems_of(
					[
						'page'   => 'x',
						'status' => 'y',
						'colour' => 'red',
					]
				)
			)
		);
	}

	public function test_options_may_hold_more_than_parameters(): void {
		$options = [
			'search'    => 'ada',
			'format'    => 'csv',
			'porcelain' => true,
		];

		$search = [ 'search' => new ParameterSchema( [ 'type' => 'string' ] ) ];

		self::assertSame( 'ada', QueryValues::of_options( $options, $search )->text( 'search' ) );
	}

	public function test_code_that_reads_what_no_schema_names_fails(): void {
		$this->expectException( \LogicException::class );

		self::read( [ 'webhooks' => self::ID ] )->text( 'reason' );
	}

	public function test_code_that_needs_a_number_without_a_default_fails(): void {
		$this->expectException( \LogicException::class );

		self::read( [ 'webhooks' => self::ID ] )->number( 'site' );
	}

	/** @param array<string, mixed> $given */
	private static function read( array $given ): QueryValues {
		$parameters = array_map( static fn ( array $schema ): ParameterSchema => new ParameterSchema( $schema ), self::SCHEMAS );
		return QueryValues::of_request( $given, $parameters );
	}

	/**
	 * @param array<string, mixed> $given
	 * @return array<string, Problem>
	 */
	private static function problems_of( array $given ): array {
		try {
			self::read( $given + [ 'webhooks' => self::ID ] );
		} catch ( InvalidInput $invalid ) {
			return $invalid->problems;
		}
		return [];
	}
}
