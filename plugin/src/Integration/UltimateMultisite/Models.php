<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/** Its customers, memberships, payments, sites and domains. Its hooks are fired by other code too, with anything. */
final class Models {

	public static function get( string $model, mixed $id ): ?object {
		$found = 0 < self::number( $id ) ? self::ask( "wu_get_{$model}", self::number( $id ) ) : null;
		return is_object( $found ) ? $found : null;
	}

	/** Null also without such a function. */
	public static function ask( string $function, mixed ...$arguments ): mixed {
		return is_callable( $function ) ? $function( ...$arguments ) : null;
	}

	/** Of a class that is loaded already. */
	public static function instance( string $name ): ?object {
		$callable = [ $name, 'get_instance' ];
		$instance = class_exists( $name, false ) && is_callable( $callable ) ? $callable() : null;
		return is_object( $instance ) ? $instance : null;
	}

	public static function id( mixed $object ): int {
		return self::number( self::call( $object, 'get_id' ) );
	}

	/** What an object belongs to: null also where it was deleted. */
	public static function owner( mixed $object, string $model ): ?object {
		$owner = self::call( $object, "get_{$model}" );
		return is_object( $owner ) && 0 < self::id( $owner ) ? $owner : null;
	}

	/** Null also without such a method, and where it fails: some do in requests that they were not made for. */
	public static function call( mixed $object, string $method, mixed ...$arguments ): mixed {
		$callable = [ $object, $method ];
		$is_there = is_object( $object ) && method_exists( $object, $method );
		try {
			return $is_there && is_callable( $callable ) ? $callable( ...$arguments ) : null;
		} catch ( \Throwable ) {
			return null;
		}
	}

	/** @return array<array-key, mixed> */
	public static function values( mixed $object ): array {
		$values = self::call( $object, 'to_array' );
		return is_array( $values ) ? $values : [];
	}

	public static function number( mixed $value ): int {
		return is_numeric( $value ) ? (int) $value : 0;
	}
}
