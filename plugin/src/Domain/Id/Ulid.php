<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

/**
 * The time in an id: the first 10 of a ULID's 26 characters are milliseconds in base 32, so that ids sort by it.
 * See https://github.com/ulid/spec.
 */
final class Ulid {

	public const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

	private const TIME_LENGTH = 10;
	private const LENGTH      = 26;
	private const LATEST      = 2 ** 48 - 1;

	/** 10 characters. A time that none can hold becomes the first or the last that one can. */
	public static function time_part( int $milliseconds ): string {
		$rest = max( 0, min( $milliseconds, self::LATEST ) );
		$text = '';
		for ( $i = 0; $i < self::TIME_LENGTH; $i++ ) {
			$text = self::ALPHABET[ $rest % 32 ] . $text;
			$rest = intdiv( $rest, 32 );
		}
		return $text;
	}

	/** The first that there can be at that time. */
	public static function first_at( int $milliseconds ): string {
		return str_pad( self::time_part( $milliseconds ), self::LENGTH, self::ALPHABET[0] );
	}

	public static function milliseconds( string $ulid ): int {
		$milliseconds = 0;
		foreach ( str_split( substr( $ulid, 0, self::TIME_LENGTH ) ) as $character ) {
			$milliseconds = $milliseconds * 32 + (int) strpos( self::ALPHABET, $character );
		}
		return $milliseconds;
	}
}
