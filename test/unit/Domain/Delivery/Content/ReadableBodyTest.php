<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Content;

use MultisiteWebhooks\Domain\Delivery\Content\BinaryBody;
use MultisiteWebhooks\Domain\Delivery\Content\ReadableBody;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ReadableBody::class )]
#[CoversClass( BinaryBody::class )]
final class ReadableBodyTest extends TestCase {

	public function test_text_is_decompressed_and_converted(): void {
		$bytes = (string) gzencode( "Caf\xE9" );
		$body  = ReadableBody::of(
			$bytes,
			[
				'content-encoding' => 'GZIP',
				'content-type'     => 'text/plain; charset=iso-8859-1',
			],
			false,
		);

		self::assertSame( [ 'Café', null, false ], [ $body->text, $body->binary, $body->cut ] );
	}

	public function test_codings_are_undone_from_the_last_to_the_first(): void {
		$bytes = (string) gzencode( (string) gzdeflate( 'twice' ) );

		self::assertSame( 'twice', ReadableBody::of( $bytes, [ 'content-encoding' => 'deflate, gzip' ], false )->text );
	}

	public function test_what_something_on_the_way_has_decompressed_is_shown_as_it_is(): void {
		foreach ( [ 'gzip', 'deflate', 'br', 'zstd' ] as $coding ) {
			self::assertSame( '{"ok":true}', ReadableBody::of( '{"ok":true}', [ 'content-encoding' => $coding ], false )->text );
		}
	}

	public function test_the_text_of_a_bomb_is_cut(): void {
		$body = ReadableBody::of( (string) gzencode( str_repeat( '€', 500_000 ) ), [ 'content-encoding' => 'gzip' ], false );

		self::assertTrue( $body->cut );
		self::assertSame( str_repeat( '€', 21_845 ), $body->text );
	}

	public function test_text_that_grows_in_utf_8_is_cut(): void {
		$body = ReadableBody::of( str_repeat( "\x80", 65_536 ), [], false );

		self::assertTrue( $body->cut );
		self::assertSame( str_repeat( '€', 21_845 ), $body->text );
	}

	public function test_of_what_is_not_text_the_size_and_the_first_bytes_are_kept(): void {
		$body = ReadableBody::of( "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", [ 'content-type' => 'image/jpeg' ], false );

		self::assertSame( '', $body->text );
		self::assertEquals( new BinaryBody( 20, 'ff d8 ff e0 00 10 4a 46 49 46 00 01 01 00 00 01' ), $body->binary );
	}

	public function test_what_is_compressed_in_a_way_that_php_can_not_undo_is_named(): void {
		// "hello" by Brotli.
		$body = ReadableBody::of( "\x0b\x02\x80hello\x03", [ 'content-encoding' => 'zstd' ], false );

		self::assertEquals( new BinaryBody( 9, '0b 02 80 68 65 6c 6c 6f 03', 'zstd' ), $body->binary );
	}

	public function test_the_name_of_a_compression_is_only_a_name(): void {
		$body = ReadableBody::of( "\0", [ 'content-encoding' => str_repeat( "\xff<", 50 ) ], false );

		self::assertSame( '????????????????????', $body->binary?->coding );
	}

	public function test_no_bytes_are_no_text(): void {
		$body = ReadableBody::of( '', [ 'content-encoding' => 'br' ], false );

		self::assertSame( [ '', null, false ], [ $body->text, $body->binary, $body->cut ] );
	}
}
