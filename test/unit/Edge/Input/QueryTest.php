<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Input;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Input\Query;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Query::class )]
final class QueryTest extends TestCase {

	private const ID = 'wh_01kaz8w6r3m5c0q8y4tn2d7xvb';

	public function test_parameters_are_read_by_type(): void {
		$query = new Query(
			[
				'search'  => 'ada',
				'page'    => '3',
				'after'   => '2026-11-24T14:02:11Z',
				'order'   => 'asc',
				'status'  => 'paused',
				'types'   => 'payment_received, *,payment_received',
				'sites'   => '1, 3',
				'webhook' => self::ID,
			]
		);

		self::assertSame( 'ada', $query->text( 'search' ) );
		self::assertSame( 3, $query->number( 'page', 1 ) );
		self::assertSame( '2026-11-24T14:02:11+00:00', $query->time( 'after' )?->format( DATE_ATOM ) );
		self::assertSame( 'asc', $query->choice( 'order', [ 'asc', 'desc' ], 'desc' ) );
		self::assertSame( WebhookStatus::Paused, $query->one_of( 'status', WebhookStatus::class ) );
		self::assertSame( [ 'paused' ], $query->choices( 'status', [ 'active', 'paused' ] ) );
		self::assertSame( [ 'payment_received', '*' ], $query->slugs( 'types', self::is_slug( ... ) ) );
		self::assertSame( [ 1, 3 ], $query->numbers( 'sites' ) );
		self::assertSame( self::ID, $query->id( 'webhook', self::is_id( ... ) ) );
		self::assertSame( [ self::ID ], $query->ids( 'webhook', self::is_id( ... ), 1 ) );
		$query->check();
	}

	public function test_parameters_that_are_not_given_have_defaults(): void {
		$query = new Query( [] );

		self::assertSame( [ '', null ], [ $query->text( 'search' ), $query->optional_text( 'search' ) ] );
		self::assertSame(
			[ 20, null, null ],
			[ $query->number( 'per_page', 20 ), $query->optional_number( 'site' ), $query->numbers( 'sites' ) ],
		);
		self::assertSame( [ null, 'desc' ], [ $query->time( 'after' ), $query->choice( 'order', [ 'asc', 'desc' ], 'desc' ) ] );
		self::assertSame(
			[ null, [], [] ],
			[
				$query->one_of( 'status', WebhookStatus::class ),
				$query->choices( 'status', [ 'active' ] ),
				$query->slugs( 'types', self::is_slug( ... ) ),
			],
		);
		self::assertSame( '', $query->id( 'webhook', self::is_id( ... ) ) );
		$query->check();
	}

	/** @param \Closure(Query): mixed $read */
	#[DataProvider( 'problems_of_single_values' )]
	#[DataProvider( 'problems_of_choices' )]
	#[DataProvider( 'problems_of_lists' )]
	public function test_a_problem_is_named( mixed $value, \Closure $read, Problem $problem ): void {
		$query = new Query( [ 'it' => $value ] );
		$read( $query );

		self::assertEquals( [ 'it' => $problem ], self::problems_of( $query ) );
	}

	/** @return iterable<string, array{mixed, \Closure(Query): mixed, Problem}> */
	public static function problems_of_single_values(): iterable {
		yield 'a list for a text' => [
			[ 'a' ],
			static fn ( Query $query ): string => $query->text( 'it' ),
			new Problem( ProblemCode::NotString ),
		];
		yield 'bytes that are not UTF-8' => [
			"\xff",
			static fn ( Query $query ): string => $query->text( 'it' ),
			new Problem( ProblemCode::NotString ),
		];
		yield 'a word for a number' => [
			'one',
			static fn ( Query $query ): int => $query->number( 'it', 1 ),
			new Problem( ProblemCode::NotInteger ),
		];
		yield 'a number below the range' => [
			'0',
			static fn ( Query $query ): int => $query->number( 'it', 1, 1, 100 ),
			new Problem( ProblemCode::NotRange, [ 'least' => '1', 'most' => '100' ] ),
		];
		yield 'a number above the range' => [
			'101',
			static fn ( Query $query ): int => $query->number( 'it', 1, 1, 100 ),
			new Problem( ProblemCode::NotRange, [ 'least' => '1', 'most' => '100' ] ),
		];
		yield 'a word for a time' => [
			'now',
			static fn ( Query $query ): ?\DateTimeImmutable => $query->time( 'it' ),
			new Problem( ProblemCode::NotTime ),
		];
		yield 'no ID' => [
			'wh_1',
			static fn ( Query $query ): string => $query->id( 'it', self::is_id( ... ) ),
			new Problem( ProblemCode::NotId ),
		];
	}

	/** @return iterable<string, array{mixed, \Closure(Query): mixed, Problem}> */
	public static function problems_of_choices(): iterable {
		$statuses = [ 'choices' => 'active, paused, disabled' ];
		yield 'no such choice' => [
			'up',
			static fn ( Query $query ): string => $query->choice( 'it', [ 'asc', 'desc' ], 'asc' ),
			new Problem( ProblemCode::NotEnum, [ 'choices' => 'asc, desc' ] ),
		];
		yield 'no such case' => [
			'on',
			static fn ( Query $query ): ?WebhookStatus => $query->one_of( 'it', WebhookStatus::class ),
			new Problem( ProblemCode::NotEnum, $statuses ),
		];
		yield 'no such case in a list' => [
			'active,on',
			static fn ( Query $query ): array => $query->choices( 'it', [ 'active', 'paused', 'disabled' ] ),
			new Problem( ProblemCode::NotEnum, $statuses ),
		];
	}

	/** @return iterable<string, array{mixed, \Closure(Query): mixed, Problem}> */
	public static function problems_of_lists(): iterable {
		yield 'an empty item' => [
			'a,,b',
			static fn ( Query $query ): array => $query->slugs( 'it', self::is_slug( ... ) ),
			new Problem( ProblemCode::NotSeveral ),
		];
		yield 'no slug' => [
			'payment_received,No!',
			static fn ( Query $query ): array => $query->slugs( 'it', self::is_slug( ... ) ),
			new Problem( ProblemCode::NotSlug, [ 'slug' => 'No!' ] ),
		];
		yield 'a word in a list of numbers' => [
			'1,two',
			static fn ( Query $query ): ?array => $query->numbers( 'it' ),
			new Problem( ProblemCode::NotInteger ),
		];
		yield 'no ID in a list' => [
			self::ID . ',wh_1',
			static fn ( Query $query ): array => $query->ids( 'it', self::is_id( ... ), 9 ),
			new Problem( ProblemCode::NotIds, [ 'most' => '9' ] ),
		];
		yield 'no IDs' => [
			'',
			static fn ( Query $query ): array => $query->ids( 'it', self::is_id( ... ), 9 ),
			new Problem( ProblemCode::NotIds, [ 'most' => '9' ] ),
		];
		yield 'too many IDs' => [
			self::ID . ',wh_01kaz8w6r3m5c0q8y4tn2d7xvc',
			static fn ( Query $query ): array => $query->ids( 'it', self::is_id( ... ), 1 ),
			new Problem( ProblemCode::NotIds, [ 'most' => '1' ] ),
		];
	}

	public function test_problems_are_reported_all_at_once(): void {
		$query = new Query( [ 'page' => 'x', 'order' => 'up' ] );
		$query->number( 'page', 1 );
		$query->choice( 'order', [ 'asc' ], 'asc' );

		self::assertSame( [ 'page', 'order' ], array_keys( self::problems_of( $query ) ) );
	}

	public function test_unknown_parameters_are_problems_but_not_those_of_wordpress(): void {
		$query = new Query( [ 'page' => '1', 'colour' => 'red', '_fields' => 'id', '_cachebuster' => '7', 'rest_route' => '/' ] );
		$query->refuse_unknown( [ 'page' ] );

		self::assertEquals( [ 'colour' => new Problem( ProblemCode::FieldUnknown ) ], self::problems_of( $query ) );
	}

	private static function is_slug( string $text ): bool {
		return 1 === preg_match( '/^[*a-z_]+$/D', $text );
	}

	private static function is_id( string $text ): bool {
		return 1 === preg_match( '/^wh_.{26}$/D', $text );
	}

	/** @return array<string, Problem> */
	private static function problems_of( Query $query ): array {
		try {
			$query->check();
		} catch ( InvalidInput $invalid ) {
			return $invalid->problems;
		}
		return [];
	}
}
