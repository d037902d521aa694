<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Content;

use MultisiteWebhooks\Domain\Delivery\Content\ContentCoding;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( ContentCoding::class )]
final class ContentCodingTest extends TestCase {

	#[TestWith( [ 'gzip', ZLIB_ENCODING_GZIP ] )]
	#[TestWith( [ 'x-gzip', ZLIB_ENCODING_GZIP ] )]
	#[TestWith( [ 'deflate', ZLIB_ENCODING_DEFLATE ] )]
	#[TestWith( [ 'deflate', ZLIB_ENCODING_RAW ] )]
	public function test_it_decompresses( string $coding, int $format ): void {
		$text = random_bytes( 2000 ) . str_repeat( 'text', 2000 );

		self::assertSame( [ $text, false ], ContentCoding::decode( $coding, self::encoded( $text, $format ), 65_536 ) );
	}

	#[TestWith( [ 'gzip', ZLIB_ENCODING_GZIP ] )]
	#[TestWith( [ 'deflate', ZLIB_ENCODING_DEFLATE ] )]
	#[TestWith( [ 'deflate', ZLIB_ENCODING_RAW ] )]
	public function test_what_is_missing_at_the_end_keeps_nothing_of_the_beginning( string $coding, int $format ): void {
		$text    = bin2hex( random_bytes( 20_000 ) );
		$encoded = self::encoded( $text, $format );

		[ $decoded, $is_partial ] = ContentCoding::decode( $coding, substr( $encoded, 0, 10_000 ), 65_536 ) ?? [ '', false ];

		self::assertTrue( $is_partial );
		self::assertGreaterThan( 10_000, strlen( $decoded ) );
		self::assertSame( substr( $text, 0, strlen( $decoded ) ), $decoded );
	}

	public function test_damage_ends_it(): void {
		$text    = bin2hex( random_bytes( 20_000 ) );
		$encoded = substr_replace( self::encoded( $text, ZLIB_ENCODING_GZIP ), str_repeat( "\xff", 5000 ), 10_000, 5000 );

		[ $decoded, $is_partial ] = ContentCoding::decode( 'gzip', $encoded, 65_536 ) ?? [ '', false ];

		self::assertTrue( $is_partial );
		self::assertStringStartsWith( substr( $text, 0, 10_000 ), $decoded );
	}

	public function test_a_bomb_is_decompressed_no_further_than_is_kept(): void {
		$bomb = self::encoded( str_repeat( "\0", 20_000_000 ), ZLIB_ENCODING_GZIP );
		memory_reset_peak_usage();
		$before = memory_get_peak_usage();

		self::assertSame( [ str_repeat( "\0", 1000 ), true ], ContentCoding::decode( 'gzip', $bomb, 1000 ) );

		self::assertLessThan( 2_000_000, memory_get_peak_usage() - $before );
	}

	public function test_what_is_not_compressed_so_is_null(): void {
		self::assertNull( ContentCoding::decode( 'gzip', 'plain text', 65_536 ) );
		self::assertNull( ContentCoding::decode( 'deflate', '{"plain":"text"}', 65_536 ) );
		self::assertNull( ContentCoding::decode( 'zstd', 'anything', 65_536 ) );
		self::assertNull( ContentCoding::decode( 'gzip', "\x1f\x8b", 65_536 ) );
	}

	public function test_nothing_is_decompressed_to_nothing(): void {
		self::assertSame( [ '', false ], ContentCoding::decode( 'gzip', (string) gzencode( '' ), 65_536 ) );
	}

	private static function encoded( string $text, int $format ): string {
		$encoded = zlib_encode( $text, $format );
		self::assertIsString( $encoded );
		return $encoded;
	}
}
