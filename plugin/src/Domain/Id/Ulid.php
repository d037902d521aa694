<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

/**
 * The time in an ID: the first 10 of the 26 characters of a ULID are milliseconds in base 32, so IDs sort by time.
 * See https://github.com/ulid/spec.
 */
final class Ulid {

	public const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

	private const TIME_LENGTH = 10;
	private const LENGTH      = 26;
	private const LATEST      = 2 ** 48 - 1;

	/** 10 characters. A time out of range becomes the earliest or the latest possible one. */
	public static function time_part( int $milliseconds ): string {
		$rest = max( 0, min( $milliseconds, self::LATEST ) );
		$text = '';
		for ( $i = 0; $i < self::TIME_LENGTH; $i++ ) {
			$text = self::ALPHABET[ $rest % 32 ] . $text;
			$rest = intdiv( $rest, 32 );
		}
		return $text;
	}

	/** The lowest possible ULID of that time. */
	public static function first_at( int $milliseconds ): string {
		return str_pad( self::time_part( $milliseconds ), self::LENGTH, self::ALPHABET[0] );
	}

	/** The one that many later within its millisecond: adds to its random part, with carry. */
	public static function plus( string $ulid, int $number ): string {
		for ( $place = self::LENGTH - 1; $place >= self::TIME_LENGTH && 0 < $number; $place-- ) {
			$sum            = (int) strpos( self::ALPHABET, $ulid[ $place ] ) + $number;
			$ulid[ $place ] = self::ALPHABET[ $sum % 32 ];
			$number         = intdiv( $sum, 32 );
		}
		return $ulid;
	}

	public static function milliseconds( string $ulid ): int {
		$milliseconds = 0;
		foreach ( str_split( substr( $ulid, 0, self::TIME_LENGTH ) ) as $character ) {
			$milliseconds = $milliseconds * 32 + (int) strpos( self::ALPHABET, $character );
		}
		return $milliseconds;
	}
}
