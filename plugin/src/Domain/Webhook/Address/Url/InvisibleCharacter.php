<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address\Url;

/** Finds characters that nobody sees: copied along with an address, or put there to make it look like another one. */
final class InvisibleCharacter {

	/**
	 * Unicode's spaces, controls, formats (U+200B, U+202E, U+FEFF, the soft hyphen) and other characters without a shape.
	 * Joiners and variation selectors belong to the writing of some languages and to emoji, where they follow another character
	 * beyond ASCII.
	 */
	private const PATTERN = '/(?![\x{200C}\x{200D}])[\p{Z}\p{Cc}\p{Cf}]'
		. '|[\x{034F}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{2800}\x{3164}\x{FFA0}]'
		. '|(?<![^\x00-\x7F])[\x{200C}\x{200D}\x{180B}-\x{180F}\x{FE00}-\x{FE0F}\x{E0100}-\x{E01EF}]/u';

	/** @return ?array{character: string, before: string} The first one as "U+200B", and what stands before it; null if there is none. */
	public static function first( string $text ): ?array {
		if ( 1 !== preg_match( self::PATTERN, $text, $found, PREG_OFFSET_CAPTURE ) ) {
			return null;
		}
		[ $character, $offset ] = $found[0];
		return [
			'character' => sprintf( 'U+%04X', self::code_point( $character ) ),
			'before'    => self::end_of( substr( $text, 0, $offset ) ),
		];
	}

	private static function end_of( string $text ): string {
		return 1 === preg_match( '/.{1,20}\z/su', $text, $found ) ? $found[0] : '';
	}

	private static function code_point( string $character ): int {
		$first = ord( $character[0] );
		$point = match ( true ) {
			$first < 0x80 => $first,
			$first < 0xE0 => $first & 0x1F,
			$first < 0xF0 => $first & 0x0F,
			default       => $first & 0x07,
		};
		foreach ( str_split( substr( $character, 1 ) ) as $byte ) {
			$point = '' === $byte ? $point : ( $point << 6 ) | ( ord( $byte ) & 0x3F );
		}
		return $point;
	}
}
