<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Content;

/** How much is kept of what a receiver, or other code, says: it may be of any size, and a row must always fit into the database. */
final class Kept {

	/** The same as what is read of a response. */
	public const HEADERS      = 100;
	public const HEADER_BYTES = 16_384;
	public const BODY_BYTES   = 65_536;

	/** One long header must not displace the others. */
	private const EACH_HEADER = 4_096;

	private const FACTS           = 20;
	private const FACT_BYTES      = 2_048;
	private const ALL_FACTS_BYTES = 8_192;

	private const ELLIPSIS = '…';

	/**
	 * @param array<array-key, string> $headers
	 * @return array<string, string>
	 */
	public static function headers( array $headers ): array {
		return self::within( $headers, self::HEADERS, self::HEADER_BYTES, self::EACH_HEADER );
	}

	/**
	 * @param array<array-key, string> $facts
	 * @return array<string, string>
	 */
	public static function facts( array $facts ): array {
		return self::within( $facts, self::FACTS, self::ALL_FACTS_BYTES, self::FACT_BYTES );
	}

	/** Text that any format takes: receivers send any bytes. What is no UTF-8 becomes the replacement character. */
	public static function valid( string $text ): string {
		if ( 1 === preg_match( '//u', $text ) ) {
			return $text;
		}
		$valid = json_decode( (string) json_encode( $text, JSON_INVALID_UTF8_SUBSTITUTE ) );
		return is_string( $valid ) ? $valid : '';
	}

	/** Marks what was cut. */
	public static function text( string $text, int $bytes ): string {
		return strlen( $text ) <= $bytes ? $text : self::start( $text, max( 0, $bytes - strlen( self::ELLIPSIS ) ) ) . self::ELLIPSIS;
	}

	/** The first bytes, without a piece of a character at their end. */
	public static function start( string $text, int $bytes ): string {
		$start = substr( $text, 0, $bytes );
		return $start === $text
			? $text
			: (string) preg_replace( '/(?:[\xC0-\xFF]|[\xE0-\xFF][\x80-\xBF]|[\xF0-\xFF][\x80-\xBF]{2})\z/', '', $start );
	}

	/**
	 * @param array<array-key, string> $texts
	 * @return array<string, string>
	 */
	private static function within( array $texts, int $count, int $bytes, int $bytes_each ): array {
		$kept = [];
		foreach ( array_slice( $texts, 0, $count, true ) as $name => $text ) {
			$name  = self::text( (string) $name, min( $bytes, $bytes_each ) );
			$text  = self::text( $text, min( $bytes_each, $bytes - strlen( $name ) ) );
			$bytes = $bytes - strlen( $name ) - strlen( $text );
			if ( 0 > $bytes ) {
				break;
			}
			$kept[ $name ] = $text;
		}
		return $kept;
	}
}
