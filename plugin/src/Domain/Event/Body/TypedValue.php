<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

/** Gives plain values the types that a schema names: code that fires events has numbers as text, for it read them from the database. */
final class TypedValue {

	private const BOOLEANS = [
		'1'     => true,
		'true'  => true,
		'0'     => false,
		'false' => false,
		''      => false,
	];

	/**
	 * Converts only where that is safe. Other values stay unchanged.
	 *
	 * @param array<array-key, mixed> $schema
	 */
	public static function of( mixed $value, array $schema ): mixed {
		$types = array_values( array_filter( (array) ( $schema['type'] ?? [] ), is_string( ... ) ) );
		return match ( true ) {
			is_string( $value )                                     => self::typed_text( $value, $types ),
			is_int( $value ) || is_float( $value )                  => self::typed_number( $value, $types ),
			[] === $value && [] !== $types && ! in_array( 'array', $types, true ) => new \stdClass(),
			is_array( $value )                                      => self::typed_items( $value, $schema ),
			default                                                 => $value,
		};
	}

	/**
	 * @param array<array-key, mixed> $items
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	private static function typed_items( array $items, array $schema ): array {
		foreach ( $items as $name => $value ) {
			$properties     = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
			$of_item        = array_is_list( $items ) ? $schema['items'] ?? null : $properties[ $name ] ?? null;
			$items[ $name ] = is_array( $of_item ) ? self::of( $value, $of_item ) : $value;
		}
		return $items;
	}

	/** @param list<string> $types */
	private static function typed_text( string $value, array $types ): string|int|float|bool|null {
		return match ( true ) {
			in_array( 'string', $types, true )                                            => $value,
			in_array( 'integer', $types, true ) && (string) (int) $value === $value       => (int) $value,
			in_array( 'number', $types, true ) && is_numeric( $value ) && is_finite( (float) $value ) => 0 + $value,
			in_array( 'boolean', $types, true )                                           => self::BOOLEANS[ $value ] ?? $value,
			in_array( 'null', $types, true ) && '' === $value                             => null,
			default                                                                       => $value,
		};
	}

	/** @param list<string> $types */
	private static function typed_number( int|float $value, array $types ): int|float|string|bool {
		$wanted = array_values( array_diff( $types, [ 'null' ] ) );
		return match ( $wanted ) {
			[ 'string' ]  => Json::text( $value ),
			[ 'boolean' ] => self::BOOLEANS[ Json::text( $value ) ] ?? $value,
			default       => $value,
		};
	}
}
