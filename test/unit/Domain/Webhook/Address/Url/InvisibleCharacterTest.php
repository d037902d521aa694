<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address\Url;

use MultisiteWebhooks\Domain\Webhook\Address\Url\InvisibleCharacter;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( InvisibleCharacter::class )]
final class InvisibleCharacterTest extends TestCase {

	public function test_the_first_one_is_named_with_what_stands_before_it(): void {
		self::assertSame(
			[ 'character' => 'U+200B', 'before' => 'https://exa' ],
			InvisibleCharacter::first( "https://exa\u{200B}mple\u{202E}.com/" ),
		);
	}

	public function test_of_a_long_address_only_the_end_is_named(): void {
		$found = InvisibleCharacter::first( 'https://example.com/' . str_repeat( 'ä', 500 ) . "\u{1F389}\u{E0001}" );

		self::assertSame( [ 'character' => 'U+E0001', 'before' => str_repeat( 'ä', 19 ) . "\u{1F389}" ], $found );
	}

	#[DataProvider( 'visible' )]
	public function test_what_belongs_to_writing_is_not_found( string $text ): void {
		self::assertNull( InvisibleCharacter::first( $text ) );
	}

	/** @return array<string, array{string}> */
	public static function visible(): array {
		return [
			'ASCII'                      => [ 'https://example.com/~a?b=%20' ],
			'accents'                    => [ "e\u{301}ü" ],
			'a non-joiner in Persian'    => [ "می\u{200C}خواهم" ],
			'a joiner in Devanagari'     => [ "क्\u{200D}ष" ],
			'emoji of several characters' => [ "\u{1F469}\u{200D}\u{2764}\u{FE0F}" ],
		];
	}

	#[DataProvider( 'odd_places' )]
	public function test_a_joiner_that_joins_nothing_is_found( string $text, string $character ): void {
		self::assertSame( $character, InvisibleCharacter::first( $text )['character'] ?? null );
	}

	/** @return array<string, array{string, string}> */
	public static function odd_places(): array {
		return [
			'a joiner after ASCII'       => [ "a\u{200D}b", 'U+200D' ],
			'a joiner at the beginning'  => [ "\u{200C}ü", 'U+200C' ],
			'a selector after ASCII'     => [ "a\u{FE0F}", 'U+FE0F' ],
			'a filler'                   => [ "ü\u{3164}", 'U+3164' ],
		];
	}
}
