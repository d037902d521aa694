<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Json;

/** As much of JSON Schema as plugin/schema uses for payloads. */
final class SchemaCheck {

	public const FOLDER = __DIR__ . '/../../../plugin/schema';

	/** @return list<string> The event types of the catalog. */
	public static function event_types(): array {
		$files = glob( self::FOLDER . '/events/*.json' );
		return array_map( static fn ( string $file ): string => basename( $file, '.json' ), false === $files ? [] : $files );
	}

	/** @return list<string> What is wrong with a payload of this event type. */
	public static function problems( string $slug, Json $payload ): array {
		$schema   = Json::parse( (string) file_get_contents( self::FOLDER . "/events/{$slug}.json" ) );
		$problems = [];
		foreach ( $schema->at( 'required' )->items() as $name ) {
			if ( $payload->has( $name->text() ) ) {
				continue;
			}
			$problems[] = "{$name->text()} is missing";
		}
		foreach ( $payload->names() as $name ) {
			if ( ! $schema->at( 'properties' )->has( $name ) ) {
				$problems[] = "{$name} is not in the schema";
				continue;
			}
			$problems = [ ...$problems, ...self::of_property( $name, $payload->at( $name ), $schema->at( 'properties', $name ) ) ];
		}
		return $problems;
	}

	/** @return list<string> */
	private static function of_property( string $name, Json $value, Json $schema ): array {
		$types = (array) $schema->at( 'type' )->value;
		if ( ! in_array( self::type_of( $value->value ), $types, true ) ) {
			return [ "{$name} is of type " . self::type_of( $value->value ) ];
		}
		$format = $schema->has( 'format' ) ? $schema->text( 'format' ) : '';
		$fits   = ! is_string( $value->value ) || match ( $format ) {
			'date-time' => 1 === preg_match( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/', $value->value ),
			'uri'       => false !== filter_var( $value->value, FILTER_VALIDATE_URL ),
			'email'     => false !== filter_var( $value->value, FILTER_VALIDATE_EMAIL ),
			default     => true,
		};
		return $fits ? [] : [ "{$name} is no {$format}" ];
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
