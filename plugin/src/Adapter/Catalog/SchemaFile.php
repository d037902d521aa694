<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Catalog;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\PayloadCheck;
use MultisiteWebhooks\Domain\Event\Body\Payload;

/** Reads an event type from its JSON Schema. */
final class SchemaFile {

	private const NOT_SCHEMA = [ '$schema', 'title', 'description', 'x-group', 'x-source', 'examples' ];

	/** @param array<array-key, mixed> $file */
	public static function event_type( string $slug, array $file ): EventType {
		$examples = is_array( $file['examples'] ?? null ) ? $file['examples'] : [];
		$example  = is_array( $examples[0] ?? null ) ? $examples[0] : [];
		return new EventType(
			$slug,
			self::text( $file, 'title', $slug ),
			self::text( $file, 'description', '' ),
			self::text( $file, 'x-group', 'other' ),
			EventSource::tryFrom( self::text( $file, 'x-source', '' ) ) ?? EventSource::Custom,
			self::named( array_diff_key( $file, array_flip( self::NOT_SCHEMA ) ) ),
			self::named( $example ),
		);
	}

	/**
	 * A type that other code registers.
	 *
	 * @param array<array-key, mixed> $type name, description, group?, schema?, example.
	 * @throws \InvalidArgumentException
	 */
	public static function registered( string $slug, array $type ): EventType {
		foreach ( [ 'name', 'description' ] as $field ) {
			if ( '' === self::text( $type, $field, '' ) ) {
				throw new \InvalidArgumentException( "The event type \"{$slug}\" needs a {$field}." );
			}
		}
		if ( ! is_array( $type['example'] ?? null ) ) {
			throw new \InvalidArgumentException( "The event type \"{$slug}\" needs an example: an array that looks like its payloads." );
		}
		$example = self::named( $type['example'] );
		$schema  = is_array( $type['schema'] ?? null ) ? $type['schema'] : [];
		return new EventType(
			slug: $slug,
			name: self::text( $type, 'name', $slug ),
			description: self::text( $type, 'description', '' ),
			group: self::text( $type, 'group', 'other' ),
			source: EventSource::Custom,
			schema: self::schema( $schema, $example ),
			example: $example,
			derived: self::derived( $schema, $example ),
		);
	}

	/** @throws \InvalidArgumentException If the example does not fit the schema, with where. */
	public static function check_example( EventType $type ): void {
		$problems = PayloadCheck::problems( Payload::plain( $type->example, $type ), $type );
		if ( [] !== $problems ) {
			throw new \InvalidArgumentException( "The example of \"{$type->slug}\" does not fit its schema: {$problems[0]->text()}." );
		}
	}

	/**
	 * Each top-level property states its type. Where the schema does not, the example does.
	 *
	 * @param array<array-key, mixed> $schema
	 * @param array<string, mixed>    $example
	 * @return array<string, mixed>
	 */
	private static function schema( array $schema, array $example ): array {
		$properties = self::named( is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [] );
		foreach ( array_keys( $properties + $example ) as $name ) {
			$property            = is_array( $properties[ $name ] ?? null ) ? $properties[ $name ] : [];
			$derived             = [ 'type' => self::type_of( $example[ $name ] ?? null ) ];
			$properties[ $name ] = isset( $property['type'] ) ? $property : $derived + $property;
		}
		return [
			'type'       => 'object',
			'properties' => $properties,
		] + self::named( $schema );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @param array<string, mixed>    $example
	 * @return list<string>
	 */
	private static function derived( array $schema, array $example ): array {
		$properties = self::named( is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [] );
		$stated     = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && isset( $one['type'] ) );
		return array_map( strval( ... ), array_keys( array_diff_key( $properties + $example, $stated ) ) );
	}

	/** @return string|list<string> */
	private static function type_of( mixed $value ): string|array {
		return match ( true ) {
			is_string( $value ) => 'string',
			is_bool( $value )   => 'boolean',
			is_int( $value )    => 'integer',
			is_float( $value )  => 'number',
			is_array( $value )  => array_is_list( $value ) ? 'array' : 'object',
			is_object( $value ) => 'object',
			default             => [ 'string', 'number', 'boolean', 'object', 'array', 'null' ],
		};
	}

	/** @param array<array-key, mixed> $values */
	private static function text( array $values, string $key, string $default ): string {
		$value = $values[ $key ] ?? null;
		return is_string( $value ) && '' !== $value ? $value : $default;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return array<string, mixed>
	 */
	private static function named( array $values ): array {
		$named = [];
		foreach ( $values as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return $named;
	}
}
