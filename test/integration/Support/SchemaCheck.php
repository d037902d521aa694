<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Adapter\Catalog\SchemaCatalog;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;

/** Checks payloads with WordPress's own validator. Stricter than it: fields that the schema does not name are a problem too. */
final class SchemaCheck {

	public const FOLDER = __DIR__ . '/../../../plugin/schema';

	private const DATE_TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/';

	/** @return list<string> The event types of the catalog. */
	public static function event_types(): array {
		$files = glob( self::FOLDER . '/events/*.json' );
		return array_map( static fn ( string $file ): string => basename( $file, '.json' ), false === $files ? [] : $files );
	}

	/** @return list<string> What is wrong with a payload of this event type. */
	public static function problems( string $slug, Json $payload ): array {
		$type = ( new SchemaCatalog( self::FOLDER . '/events', static fn () => null ) )->find( $slug );
		if ( null === $type ) {
			return [ "There is no event type {$slug}" ];
		}
		if ( ! is_object( $payload->value ) ) {
			return [ 'The payload is no object' ];
		}
		return self::of_object( $slug, $payload, $type->schema );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string>
	 */
	private static function of_object( string $path, Json $value, array $schema ): array {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$more       = $schema['additionalProperties'] ?? null;
		$required   = is_array( $schema['required'] ?? null ) ? $schema['required'] : [];
		$missing    = array_filter( $required, static fn ( mixed $name ): bool => is_string( $name ) && ! $value->has( $name ) );
		$problems   = array_map( static fn ( mixed $name ): string => $path . '.' . json_encode( $name ) . ' is missing', $missing );
		foreach ( $value->names() as $name ) {
			$problems = [ ...$problems, ...self::of_property( "{$path}.{$name}", $value->at( $name ), $properties[ $name ] ?? $more ) ];
		}
		return array_values( $problems );
	}

	/** @return list<string> */
	private static function of_property( string $path, Json $value, mixed $schema ): array {
		return match ( true ) {
			is_array( $schema ) => self::of_value( $path, $value, $schema ),
			true === $schema    => [],
			default             => [ "{$path} is not in the schema" ],
		};
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string>
	 */
	private static function of_value( string $path, Json $value, array $schema ): array {
		$types = (array) ( $schema['type'] ?? [] );
		$type  = self::type_of( $value->value );
		if ( ! in_array( $type, $types, true ) && ! ( 'integer' === $type && in_array( 'number', $types, true ) ) ) {
			return [ "{$path} is of type {$type}" ];
		}
		return match ( $type ) {
			'object' => self::of_object( $path, $value, $schema ),
			'array'  => self::of_items( $path, $value, $schema['items'] ?? null ),
			default  => self::of_scalar( $path, $value->value, $schema ),
		};
	}

	/** @return list<string> */
	private static function of_items( string $path, Json $value, mixed $schema ): array {
		$problems = array_map( static fn ( Json $one ): array => self::of_property( "{$path}[]", $one, $schema ?? true ), $value->items() );
		return array_merge( ...$problems );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string>
	 */
	private static function of_scalar( string $path, mixed $value, array $schema ): array {
		$named = array_combine( array_map( strval( ... ), array_keys( $schema ) ), array_values( $schema ) );
		$valid = rest_validate_value_from_schema( $value, $named, $path );
		if ( is_wp_error( $valid ) ) {
			return [ $valid->get_error_message() ];
		}
		$is_time = 'date-time' === ( $schema['format'] ?? '' ) && is_string( $value );
		return $is_time && 1 !== preg_match( self::DATE_TIME, $value ) ? [ "{$path} is no time in UTC with milliseconds" ] : [];
	}

	private static function type_of( mixed $value ): string {
		return match ( true ) {
			null === $value     => 'null',
			is_string( $value ) => 'string',
			is_bool( $value )   => 'boolean',
			is_int( $value )    => 'integer',
			is_float( $value )  => 'number',
			is_array( $value )  => 'array',
			default             => 'object',
		};
	}
}
