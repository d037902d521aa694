<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain;

use MultisiteWebhooks\Domain\PlainText;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( PlainText::class )]
final class PlainTextTest extends TestCase {

	#[DataProvider( 'stored' )]
	public function test_it_is_what_somebody_typed( mixed $stored, string $typed ): void {
		self::assertSame( $typed, PlainText::of( $stored ) );
	}

	/** @return iterable<string, array{mixed, string}> */
	public static function stored(): iterable {
		yield 'an ampersand' => [ 'Smith &amp; Sons', 'Smith & Sons' ];
		yield 'an ampersand by number' => [ 'Smith &#038; Sons', 'Smith & Sons' ];
		yield 'quotes' => [ '&quot;Zo&#039;e&quot; &apos;n&#8217;', "\"Zo'e\" 'n’" ];
		yield 'brackets' => [ '1 &lt; 2 &gt; 0', '1 < 2 > 0' ];
		yield 'letters' => [ 'Zo&euml;', 'Zoë' ];
		yield 'an entity that was typed' => [ '&amp;amp;', '&amp;' ];
		yield 'slashes before quotes' => [ 'O\\\'Brien \\"Bob\\" \\\\\\\'', 'O\'Brien "Bob" \'' ];
		yield 'a backslash that was typed' => [ 'AC\\DC', 'AC\\DC' ];
		yield 'a number' => [ 5, '5' ];
		yield 'no text' => [ [ 'a' => 1 ], '' ];
		yield 'nothing' => [ null, '' ];
	}

	public function test_it_does_not_depend_on_the_character_set_of_php(): void {
		$before = (string) ini_set( 'default_charset', 'ISO-8859-1' );
		$text   = PlainText::of( 'Zo&euml; – &amp;' );
		ini_set( 'default_charset', $before );
		self::assertSame( 'Zoë – &', $text );
	}

	public function test_a_date_in_utc_is_rfc_3339(): void {
		self::assertSame( '2026-11-24T14:02:11.000Z', PlainText::time( '2026-11-24 14:02:11' ) );
	}

	public function test_a_date_that_is_none_is_null(): void {
		self::assertSame( [ null, null, null ], array_map( PlainText::time( ... ), [ '0000-00-00 00:00:00', 'soon', false ] ) );
	}
}
