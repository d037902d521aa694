<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Http\BoundedHeaders;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( BoundedHeaders::class )]
final class BoundedHeadersTest extends TestCase {

	public function test_names_are_in_lower_case_and_values_of_the_same_name_are_joined(): void {
		self::assertSame( [ 'a' => '1, 2', 'b' => '3' ], self::of( [ [ 'A', '1' ], [ 'b', '3' ], [ 'a', '2' ] ] ) );
	}

	public function test_names_of_digits_keep_their_name(): void {
		self::assertSame( [ 123 => 'a', 7 => 'b' ], self::of( [ [ '123', 'a' ], [ '7', 'b' ] ] ) );
	}

	public function test_a_hundred_lines_are_kept(): void {
		$lines = array_map( static fn ( int $number ): array => [ "x-{$number}", 'a' ], range( 1, 101 ) );

		$kept = self::of( $lines );

		self::assertCount( 100, $kept );
		self::assertArrayNotHasKey( 'x-101', $kept );
	}

	public function test_lines_of_the_same_name_count_each(): void {
		$kept = self::of( array_fill( 0, 500, [ 'set-cookie', 'a=1' ] ) );

		self::assertSame( 100, substr_count( $kept['set-cookie'], 'a=1' ) );
	}

	public function test_16_kb_are_kept_and_a_long_value_is_cut(): void {
		$kept = self::of( [ [ 'x-long', str_repeat( 'a', 20_000 ) ], [ 'x-next', 'b' ] ] );

		self::assertSame( 16_384, strlen( 'x-long: ' . $kept['x-long'] . "\r\n" ) );
		self::assertStringEndsWith( 'a…', $kept['x-long'] );
		self::assertArrayNotHasKey( 'x-next', $kept );
	}

	public function test_what_decides_is_kept_once_even_behind_others(): void {
		$kept = self::of(
			[
				[ 'set-cookie', str_repeat( 'a', 20_000 ) ],
				[ 'Retry-After', '60' ],
				[ 'Retry-After', '90' ],
				[ 'Location', '/' . str_repeat( 'b', 70_000 ) ],
			],
		);

		self::assertSame( '60', $kept['retry-after'] );
		self::assertSame( 2048, strlen( 'location: ' . $kept['location'] . "\r\n" ) );
	}

	public function test_a_name_that_is_too_long_is_not_kept(): void {
		self::assertSame( [ 'a' => 'b' ], self::of( [ [ str_repeat( 'n', 20_000 ), '1' ], [ 'a', 'b' ] ] ) );
	}

	/**
	 * @param list<array{string, string}> $lines
	 * @return array<array-key, string>
	 */
	private static function of( array $lines ): array {
		$headers = new BoundedHeaders();
		foreach ( $lines as [ $name, $value ] ) {
			$headers->add( $name, $value );
		}
		return $headers->all();
	}
}
