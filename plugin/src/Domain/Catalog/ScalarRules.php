<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** What a schema says about texts and numbers, and the sizes of lists. */
final class ScalarRules {

	/** A pattern may take long on a long text. */
	private const MAX_PATTERN_BYTES = 500;

	private const FORMATS = [
		'date-time' => '/\A\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d(:?\d\d)?)?\z/',
		'email'     => '/\A[^\s@]+@[^\s@]+\z/',
		'uri'       => '/\A[a-z][a-z0-9+.-]*:\S+\z/i',
		'uuid'      => '/\A[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\z/i',
		'hex-color' => '/\A#([0-9a-f]{3}){1,2}\z/i',
	];

	/**
	 * @param array<array-key, mixed> $schema
	 * @return ?string The name of the first rule that a value breaks.
	 */
	public static function broken( mixed $value, array $schema ): ?string {
		if ( is_array( $schema['enum'] ?? null ) && ! in_array( $value, $schema['enum'], true ) ) {
			return 'enum';
		}
		return match ( true ) {
			is_string( $value )                    => self::broken_by_text( $value, $schema ),
			is_int( $value ) || is_float( $value ) => self::broken_by_number( $value, $schema ),
			is_array( $value )                     => self::broken_by_size( count( $value ), $schema, 'minItems', 'maxItems' ),
			default                                => null,
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return ?string The format that a text should have and doesn't.
	 */
	public static function missed_format( mixed $value, array $schema ): ?string {
		$format = $schema['format'] ?? null;
		if ( ! is_string( $value ) || ! is_string( $format ) ) {
			return null;
		}
		$has = match ( true ) {
			'ip' === $format                  => is_string( filter_var( $value, FILTER_VALIDATE_IP ) ),
			isset( self::FORMATS[ $format ] ) => 1 === preg_match( self::FORMATS[ $format ], $value ),
			default                           => true,
		};
		return $has ? null : $format;
	}

	/** @param array<array-key, mixed> $schema */
	private static function broken_by_text( string $value, array $schema ): ?string {
		$pattern = $schema['pattern'] ?? null;
		if ( is_string( $pattern ) && strlen( $value ) <= self::MAX_PATTERN_BYTES ) {
			// The pattern of another plugin may be wrong, which is no fault of the payload.
			// phpcs:ignore WordPress.PHP.NoSilencedErrors
			$matches = @preg_match( '#' . str_replace( '#', '\\#', $pattern ) . '#u', $value );
			if ( 0 === $matches ) {
				return 'pattern';
			}
		}
		return isset( $schema['minLength'] ) || isset( $schema['maxLength'] )
			? self::broken_by_size( mb_strlen( $value ), $schema, 'minLength', 'maxLength' )
			: null;
	}

	/** @param array<array-key, mixed> $schema */
	private static function broken_by_number( int|float $value, array $schema ): ?string {
		$minimum = $schema['minimum'] ?? null;
		$maximum = $schema['maximum'] ?? null;
		$above   = true === ( $schema['exclusiveMinimum'] ?? false );
		$below   = true === ( $schema['exclusiveMaximum'] ?? false );
		return match ( true ) {
			is_numeric( $minimum ) && ( $above ? $value <= $minimum : $value < $minimum ) => 'minimum',
			is_numeric( $maximum ) && ( $below ? $value >= $maximum : $value > $maximum ) => 'maximum',
			default                                                                       => null,
		};
	}

	/** @param array<array-key, mixed> $schema */
	private static function broken_by_size( int $size, array $schema, string $minimum, string $maximum ): ?string {
		$low  = $schema[ $minimum ] ?? null;
		$high = $schema[ $maximum ] ?? null;
		return match ( true ) {
			is_int( $low ) && $size < $low   => $minimum,
			is_int( $high ) && $size > $high => $maximum,
			default                          => null,
		};
	}
}
