<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

/**
 * JSON with the same bytes whatever php.ini says: as PHP and WordPress encode with `serialize_precision` at its default, -1,
 * the shortest digits that give the same number. Other values make 19.99 to 19.989999999999998, or 123456.78 to 123457.0.
 * The setting stays as it is, because other code depends on it, and some hosts lock it.
 */
final class Json {

	/** Deeper than any payload. JSON stops at 512. */
	private const MAX_DEPTH = 128;

	/** @param int $flags Of json_encode(). */
	public static function encode( mixed $value, int $flags ): string {
		$zero_fraction = (bool) ( $flags & JSON_PRESERVE_ZERO_FRACTION );
		$encode        = static fn ( mixed $plain ): string => json_encode( $plain, JSON_THROW_ON_ERROR | $flags );
		return (string) self::by( $encode, $value, $zero_fraction );
	}

	/**
	 * @param \Closure(mixed): (string|false) $encode        How to encode, at the default precision.
	 * @param bool                            $zero_fraction Whether it encodes 1.0 as 1.0.
	 * @return string|false As it returns.
	 */
	public static function by( \Closure $encode, mixed $value, bool $zero_fraction = false ): string|false {
		if ( '-1' === ini_get( 'serialize_precision' ) ) {
			return $encode( $value );
		}
		// Nobody can know the mark beforehand, so no payload contains it.
		$mark = bin2hex( random_bytes( 16 ) );
		$text = $encode( self::marked( $value, $mark, $zero_fraction, 0 ) );
		return false === $text ? false : (string) preg_replace( "/\"{$mark}([^\"]+)\"/", '$1', $text );
	}

	/** A number as echo prints it, whatever `precision` says: with its default, 14 digits. */
	public static function text( int|float $number ): string {
		return is_int( $number ) ? (string) $number : sprintf( '%.14H', $number );
	}

	/** The same with each number as a marked text. What json_encode() can't encode stays, so that it still fails. */
	private static function marked( mixed $value, string $mark, bool $zero_fraction, int $depth ): mixed {
		if ( is_float( $value ) && is_finite( $value ) ) {
			return $mark . self::digits( $value, $zero_fraction );
		}
		return match ( true ) {
			$depth > self::MAX_DEPTH => $value,
			is_array( $value )       => self::marked_items( $value, $mark, $zero_fraction, $depth ),
			is_object( $value )      => self::marked_object( $value, $mark, $zero_fraction, $depth ),
			default                  => $value,
		};
	}

	/**
	 * @param array<array-key, mixed> $items
	 * @return array<array-key, mixed>
	 */
	private static function marked_items( array $items, string $mark, bool $zero_fraction, int $depth ): array {
		return array_map( static fn ( mixed $item ): mixed => self::marked( $item, $mark, $zero_fraction, $depth + 1 ), $items );
	}

	private static function marked_object( object $value, string $mark, bool $zero_fraction, int $depth ): mixed {
		$serialized = $value instanceof \JsonSerializable ? $value->jsonSerialize() : $value;
		if ( $serialized !== $value ) {
			return self::marked( $serialized, $mark, $zero_fraction, $depth + 1 );
		}
		$properties = get_object_vars( $value );
		$marked     = self::marked_items( $properties, $mark, $zero_fraction, $depth );
		return $marked === $properties && ! $value instanceof \JsonSerializable ? $value : (object) $marked;
	}

	/** As json_encode() writes it at -1. */
	private static function digits( float $value, bool $zero_fraction ): string {
		$digits = sprintf( '%.*h', -1, $value );
		return $zero_fraction && ! str_contains( $digits, '.' ) ? "{$digits}.0" : $digits;
	}
}
