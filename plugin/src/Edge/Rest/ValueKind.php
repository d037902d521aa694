<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/**
 * Checks a value against the type in its schema. Strict, unlike WordPress's own check, which accepts "1,2" as a list
 * and "5" as a number.
 */
final class ValueKind {

	/** @param array<string, mixed> $schema */
	public static function problem( mixed $value, array $schema ): ?Problem {
		$types = (array) ( $schema['type'] ?? [] );
		$fits  = array_filter( $types, static fn ( mixed $type ): bool => is_string( $type ) && self::is( $type, $value ) );
		if ( [] !== $types && [] === $fits ) {
			return self::wrong_type( reset( $types ) );
		}
		return self::choice( $value, $schema ) ?? self::items( $value, $schema );
	}

	private static function wrong_type( mixed $type ): Problem {
		return match ( $type ) {
			'string'  => new Problem( ProblemCode::NotString ),
			'integer' => new Problem( ProblemCode::NotInteger ),
			'array'   => new Problem( ProblemCode::NotArray ),
			'object'  => new Problem( ProblemCode::NotObject ),
			'boolean' => new Problem( ProblemCode::NotEnum, [ 'choices' => 'true, false' ] ),
			default   => new Problem( ProblemCode::NotValid ),
		};
	}

	private static function is( string $type, mixed $value ): bool {
		return match ( $type ) {
			'string'  => is_string( $value ),
			'integer' => is_int( $value ),
			'boolean' => is_bool( $value ),
			'array'   => is_array( $value ) && array_is_list( $value ),
			'object'  => is_array( $value ) && ( [] === $value || ! array_is_list( $value ) ),
			'null'    => null === $value,
			default   => false,
		};
	}

	/** @param array<string, mixed> $schema */
	private static function choice( mixed $value, array $schema ): ?Problem {
		$choices = $schema['enum'] ?? null;
		return is_array( $choices ) && ! in_array( $value, $choices, true )
			? new Problem( ProblemCode::NotEnum, [ 'choices' => implode( ', ', array_filter( $choices, is_string( ... ) ) ) ] )
			: null;
	}

	/** @param array<string, mixed> $schema */
	private static function items( mixed $value, array $schema ): ?Problem {
		$item  = $schema['items'] ?? $schema['additionalProperties'] ?? null;
		$types = is_array( $item ) ? array_filter( (array) ( $item['type'] ?? [] ), is_string( ... ) ) : [];
		$fits  = static function ( mixed $one ) use ( $types ): bool {
			return [] !== array_filter( $types, static fn ( string $type ): bool => self::is( $type, $one ) );
		};
		$wrong = is_array( $value ) && [] !== $types ? array_filter( $value, static fn ( mixed $one ): bool => ! $fits( $one ) ) : [];
		return [] === $wrong ? null : new Problem( ProblemCode::NotItems );
	}
}
