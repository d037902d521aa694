<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** An event in one line, such as "Ana Souza · Acme": the texts of the fields that its schema names in `x-summary`. */
final class EventSummary {

	public const MAX = 120;

	private const SEPARATOR = ' · ';

	/** @param array<array-key, mixed> $data The payload. */
	public static function of( EventType $type, array $data ): string {
		$texts = [];
		foreach ( $type->summary_fields() as $field ) {
			$texts[] = self::line( $data[ $field ] ?? null );
		}
		return self::shortened( implode( self::SEPARATOR, array_unique( array_diff( $texts, [ '' ] ) ) ) );
	}

	/** @param mixed $value Texts, numbers, and lists of texts. Anything else says nothing to people who don't know the payload. */
	private static function line( mixed $value ): string {
		if ( is_array( $value ) ) {
			$texts = array_filter( $value, is_string( ... ) );
			$value = array_is_list( $value ) && count( $texts ) === count( $value ) ? implode( ', ', $texts ) : '';
		}
		$text = is_string( $value ) || is_int( $value ) || is_float( $value ) ? (string) $value : '';
		// Null for bytes that are no text.
		return trim( preg_replace( '/[\s\p{Z}\p{Cc}]+/u', ' ', $text ) ?? '' );
	}

	private static function shortened( string $line ): string {
		$is_short = 1 === preg_match( '/\A.{0,' . self::MAX . '}\z/us', $line );
		return $is_short ? $line : rtrim( (string) preg_replace( '/\A(.{' . ( self::MAX - 1 ) . '}).*\z/us', '$1', $line ) ) . '…';
	}
}
