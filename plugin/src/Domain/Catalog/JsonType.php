<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** The types of JSON Schema, and of values as json_encode() writes them. */
final class JsonType {

	public static function of( mixed $value ): string {
		return match ( true ) {
			is_string( $value ) => 'string',
			is_int( $value )    => 'integer',
			is_float( $value )  => 'number',
			is_bool( $value )   => 'boolean',
			is_array( $value )  => array_is_list( $value ) ? 'array' : 'object',
			is_object( $value ) => 'object',
			default             => 'null',
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string> Those that it allows; empty if it allows all.
	 */
	public static function allowed( array $schema ): array {
		return array_values( array_filter( (array) ( $schema['type'] ?? [] ), is_string( ... ) ) );
	}

	/** @param list<string> $allowed */
	public static function fits( mixed $value, array $allowed ): bool {
		$type = self::of( $value );
		return [] === $allowed
			|| in_array( $type, $allowed, true )
			|| ( 'integer' === $type && in_array( 'number', $allowed, true ) )
			|| ( is_float( $value ) && floor( $value ) === $value && in_array( 'integer', $allowed, true ) );
	}
}
