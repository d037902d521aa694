<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Content;

use MultisiteWebhooks\Domain\Delivery\Content\Charset;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( Charset::class )]
final class CharsetTest extends TestCase {

	#[DataProvider( 'texts' )]
	public function test_text_is_read_in_its_character_set( string $expected, string $bytes, string $type = '', bool $cut = false ): void {
		self::assertSame( $expected, Charset::text( $bytes, $type, $cut ) );
	}

	/** @return \Generator<string, array{0: string, 1: string, 2?: string, 3?: bool}> */
	public static function texts(): \Generator {
		yield 'nothing' => [ '', '' ];
		yield 'UTF-8' => [ 'Grüße ✓', 'Grüße ✓', 'text/plain; charset=utf-8' ];
		yield 'UTF-8, unsaid' => [ '{"a":"ü"}', '{"a":"ü"}', 'application/json' ];
		yield 'UTF-8 with its mark' => [ 'ü', "\xEF\xBB\xBFü", 'text/plain; charset=iso-8859-1' ];
		yield 'UTF-8 under the default header of a server' => [ 'ü', 'ü', 'text/html; charset=ISO-8859-1' ];
		yield 'UTF-8 with a broken byte' => [ "a\u{FFFD}b", "a\xffb", 'text/plain; charset=utf-8' ];
		yield 'UTF-8, cut in a character' => [ 'ü', "ü\xE2\x9C", '', true ];
		yield 'Latin-1' => [ 'Café', "Caf\xE9", 'text/plain; charset=iso-8859-1' ];
		yield 'Latin-1, unsaid' => [ 'Café', "Caf\xE9" ];
		yield 'Windows-1252' => [ '“5 €” ž Ÿ', "\x935 \x80\x94 \x9e \x9f", 'text/plain; charset="windows-1252"' ];
		yield 'Windows-1251' => [ 'Привет', "\xCF\xF0\xE8\xE2\xE5\xF2", 'text/plain; charset=windows-1251' ];
		yield 'Shift JIS in a page' => [
			'<meta charset="Shift_JIS">日本',
			"<meta charset=\"Shift_JIS\">\x93\xFA\x96\x7B",
			'text/html',
		];
		yield 'XML that says so' => [ '<?xml version="1.0" encoding="iso-8859-2"?>ł', "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>\xB3" ];
		yield 'UTF-16, little end, with its mark' => [ 'ok ü', "\xFF\xFEo\0k\0 \0\xFC\0" ];
		yield 'UTF-16, big end, with its mark' => [ 'ok ü', "\xFE\xFF\0o\0k\0 \0\xFC", 'text/plain; charset=utf-8' ];
		yield 'UTF-16 by its header' => [ 'ж', "\x36\x04", 'text/plain; charset=utf-16' ];
		yield 'UTF-16, unsaid' => [ '{"a":"ж"}', "{\0\"\0a\0\"\0:\0\"\0\x36\x04\"\0}\0" ];
		yield 'UTF-16, cut in a character' => [ 'ok', "\xFF\xFEo\0k\0x", '', true ];
		yield 'UTF-32 with its mark' => [ 'o', "\xFF\xFE\0\0o\0\0\0" ];
		yield 'a set that nobody knows' => [ 'é', "\xE9", 'text/plain; charset=klingon' ];
		yield 'names that mean something else in PHP' => [ 'YWJj', 'YWJj', 'text/plain; charset=base64' ];
		yield 'colors of a terminal' => [ "\x1b[31mno\x1b[0m", "\x1b[31mno\x1b[0m" ];
		yield 'a zero byte at the end of a text' => [ "everything is fine\0", "everything is fine\0" ];
	}

	#[DataProvider( 'binaries' )]
	public function test_what_is_not_text_is_null( string $bytes, string $type = '' ): void {
		self::assertNull( Charset::text( $bytes, $type, false ) );
	}

	/** @return \Generator<string, array{0: string, 1?: string}> */
	public static function binaries(): \Generator {
		yield 'an image' => [ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 'image/png' ];
		yield 'an image that is called text' => [ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 'text/plain; charset=utf-8' ];
		yield 'an image that is called Latin' => [ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 'text/plain; charset=iso-8859-1' ];
		yield 'a small message of Protocol Buffers' => [ "\x08\x01", 'application/x-protobuf' ];
		yield 'gzip' => [ (string) gzencode( 'ok' ) ];
	}
}
