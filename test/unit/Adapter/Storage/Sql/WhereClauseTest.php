<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Filters become SQL with as many values as placeholders. */
#[CoversClass( WhereClause::class )]
final class WhereClauseTest extends TestCase {

	public function test_it_starts_with_the_table_and_the_network(): void {
		self::assertSame( [ 'FROM %i WHERE network_id = %d', [ 'log', 7 ] ], self::parts( new WhereClause( 'log', 7 ) ) );
	}

	public function test_the_primary_key_can_be_forced(): void {
		self::assertSame( [ 'FROM %i WHERE network_id + 0 = %d', [ 'log', 7 ] ], self::parts( WhereClause::by_key( 'log', 7 ) ) );
	}

	public function test_filters_are_added_with_their_values(): void {
		$where = ( new WhereClause( 'log', 7 ) )->and( 'a = %s', 'x' )->and( 'b IS NULL' )->and( '( c = %s OR d = %d )', 'y', 2 );

		self::assertSame(
			[ 'FROM %i WHERE network_id = %d AND a = %s AND b IS NULL AND ( c = %s OR d = %d )', [ 'log', 7, 'x', 'y', 2 ] ],
			self::parts( $where ),
		);
	}

	public function test_a_null_skips_the_whole_filter(): void {
		$where = ( new WhereClause( 'log', 7 ) )->and( 'a = %s', null )->and( '( b = %s OR c = %s )', 'x', null );

		self::assertSame( [ 'FROM %i WHERE network_id = %d', [ 'log', 7 ] ], self::parts( $where ) );
	}

	public function test_any_of_several_values_matches_and_none_skips_the_filter(): void {
		$where = ( new WhereClause( 'log', 7 ) )->and_any( 'a = %s', [ 'x', 'y' ] )->and_any( 'b = %s', [] );

		self::assertSame( [ 'FROM %i WHERE network_id = %d AND ( a = %s OR a = %s )', [ 'log', 7, 'x', 'y' ] ], self::parts( $where ) );
	}

	public function test_more_values_follow_those_of_the_filters(): void {
		self::assertSame( [ 'log', 7, 'x', 10, 20 ], ( new WhereClause( 'log', 7 ) )->and( 'a = %s', 'x' )->values( 10, 20 ) );
	}

	public function test_only_printable_ascii_can_match(): void {
		self::assertTrue( WhereClause::can_match( 'payment_received', null, '' ) );
		self::assertFalse( WhereClause::can_match( 'payment', 'ü' ) );
		self::assertFalse( WhereClause::can_match( "a\nb" ) );
	}

	/** @return array{string, list<string|int>} */
	private static function parts( WhereClause $where ): array {
		return [ $where->clause(), $where->values() ];
	}
}
