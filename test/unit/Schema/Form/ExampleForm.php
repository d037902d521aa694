<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema\Form;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Exceptions\SchemaException;
use Opis\JsonSchema\Validator;

/** The form of the example of an event type: it could be real, and is nobody's. */
final class ExampleForm {

	private const MAX_PROBLEMS = 20;

	private const ID = '/(?:^|[_.])id$/';

	private const TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/';

	private const ADDRESS = '/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/';

	private const EXAMPLE_DOMAIN = '/(?:^|\.)example(?:\.com|\.net|\.org)?$/';

	/**
	 * @param mixed $examples As they are written.
	 * @return list<string>
	 */
	public static function problems( mixed $examples, EventType $type ): array {
		return [
			...is_array( $examples ) && 1 === count( $examples ) ? [] : [ 'There is not one example' ],
			...self::problems_of_shape( $type->example, $type->schema ),
			...self::problems_of_nulls( $type->example, $type->schema ),
			...self::problems_of_values( $type->example, '', $type->source ),
		];
	}

	/**
	 * An example shows a value, except where null is usual: then the description says what it means.
	 *
	 * @param array<string, mixed> $example
	 * @param array<string, mixed> $schema
	 * @return list<string>
	 */
	private static function problems_of_nulls( array $example, array $schema ): array {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$problems   = [];
		foreach ( array_keys( $example, null, true ) as $name ) {
			$property    = is_array( $properties[ $name ] ?? null ) ? $properties[ $name ] : [];
			$description = is_string( $property['description'] ?? null ) ? $property['description'] : '';
			if ( false === stripos( $description, 'null' ) ) {
				$problems[] = "example: {$name} is null, and its description does not say what that means";
			}
		}
		return $problems;
	}

	/**
	 * @param array<string, mixed> $example
	 * @param array<string, mixed> $schema
	 * @return list<string>
	 */
	private static function problems_of_shape( array $example, array $schema ): array {
		$validator = new Validator( max_errors: self::MAX_PROBLEMS, stop_at_first_error: false );
		$data      = json_decode( json_encode( $example, JSON_THROW_ON_ERROR ), false, 512, JSON_THROW_ON_ERROR );
		$strict    = json_decode( json_encode( self::strict( $schema ), JSON_THROW_ON_ERROR ), false, 512, JSON_THROW_ON_ERROR );
		assert( is_object( $strict ) );
		try {
			$error = $validator->validate( $data, $strict )->error();
		} catch ( SchemaException $broken ) {
			return [ "This is no schema: {$broken->getMessage()}" ];
		}
		$problems = [];
		foreach ( null === $error ? [] : ( new ErrorFormatter() )->format( $error ) as $place => $texts ) {
			$problems[] = "example{$place}: " . implode( ' ', array_filter( (array) $texts, is_string( ... ) ) );
		}
		return $problems;
	}

	/**
	 * With every object closed that does not say that it is open.
	 *
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	private static function strict( array $schema ): array {
		$strict    = array_map( static fn ( mixed $value ): mixed => is_array( $value ) ? self::strict( $value ) : $value, $schema );
		$is_object = is_array( $schema['properties'] ?? null ) && isset( $schema['type'] );
		return $is_object ? $strict + [ 'additionalProperties' => false ] : $strict;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return list<string>
	 */
	private static function problems_of_values( array $values, string $within, EventSource $source ): array {
		$problems = [];
		foreach ( $values as $name => $value ) {
			$path = "{$within}{$name}";
			array_push(
				$problems,
				...match ( true ) {
					is_array( $value )  => self::problems_of_values( $value, "{$path}.", $source ),
					is_string( $value ) => self::problems_of_text( $path, $value, $source ),
					default             => 0 === $value && 1 === preg_match( self::ID, $path ) ? [ "example: {$path} is 0" ] : [],
				}
			);
		}
		return $problems;
	}

	/** @return list<string> */
	private static function problems_of_text( string $path, string $text, EventSource $source ): array {
		$problems = [];
		preg_match_all( self::ADDRESS, $text, $found );
		foreach ( $found[1] as $domain ) {
			if ( 1 !== preg_match( self::EXAMPLE_DOMAIN, $domain ) ) {
				$problems[] = "example: {$path} holds an address at {$domain}";
			}
		}
		if ( EventSource::WordPress === $source && 1 === preg_match( '/_at$/', $path ) && 1 !== preg_match( self::TIME, $text ) ) {
			$problems[] = "example: {$path} is no time with milliseconds in UTC";
		}
		return $problems;
	}
}
