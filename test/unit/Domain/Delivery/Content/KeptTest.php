<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Content;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Delivery\Failure;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Kept::class )]
final class KeptTest extends TestCase {

	public function test_what_is_small_stays_as_it_is(): void {
		$headers = [
			'content-type' => 'text/plain',
			'123'          => "\xff",
		];
		self::assertSame( $headers, Kept::headers( $headers ) );
		self::assertSame( [], Kept::facts( [] ) );
		self::assertSame( 'ü', Kept::text( 'ü', 2 ) );
	}

	public function test_headers_are_bounded_together(): void {
		$many = Kept::headers( array_fill( 0, 5000, 'x' ) );
		self::assertCount( Kept::HEADERS, $many );

		foreach ( [ [ 'a' => 2_000_000 ], [ 'a' => 9_000, 'b' => 9_000, 'c' => 9_000 ] ] as $lengths ) {
			$kept = Kept::headers( array_map( static fn ( int $length ): string => str_repeat( 'x', $length ), $lengths ) );
			self::assertLessThanOrEqual( Kept::HEADER_BYTES, strlen( implode( '', $kept ) . implode( '', array_keys( $kept ) ) ) );
			self::assertStringEndsWith( 'x…', (string) end( $kept ) );
		}
		self::assertSame( 4_096, strlen( (string) key( Kept::headers( [ str_repeat( 'n', 99_999 ) => 'x' ] ) ) ) );
	}

	public function test_a_long_header_displaces_no_other(): void {
		$kept = Kept::headers(
			[
				'location'    => str_repeat( 'x', 70_000 ),
				'retry-after' => '7',
			]
		);

		self::assertSame( [ 4_096, '7' ], [ strlen( $kept['location'] ), $kept['retry-after'] ] );
	}

	public function test_facts_fit_into_their_column_whatever_they_hold(): void {
		$facts = Failure::because( Cause::Redirect, array_fill_keys( range( 'a', 'z' ), str_repeat( "\x01\xff", 40_000 ) ) )->context;

		self::assertLessThan( 65_536, strlen( (string) json_encode( $facts, JSON_INVALID_UTF8_SUBSTITUTE ) ) );
		self::assertSame( 2_048, strlen( $facts['a'] ?? '' ) );
	}

	public function test_no_character_is_cut_in_two(): void {
		$text = str_repeat( 'aü€𝄞', 50 );
		for ( $bytes = 3; $bytes < 100; $bytes++ ) {
			$cut = Kept::text( $text, $bytes );
			self::assertSame( 1, preg_match( '/\A.*…\z/u', $cut ) );
			self::assertLessThanOrEqual( $bytes, strlen( $cut ) );
			self::assertGreaterThan( $bytes - 4, strlen( $cut ) );
		}
	}
}
