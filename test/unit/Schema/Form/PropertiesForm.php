<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Schema\Form;

/** The form of the properties of a payload, and of the objects and lists in it. */
final class PropertiesForm {

	private const REFERENCE = '~\A\.\./payload-definitions\.json#/\$defs/[a-z0-9_]+\z~';

	private const TYPES = [ 'string', 'integer', 'number', 'boolean', 'array', 'object', 'null' ];

	/** What WordPress's own validator reads, what describes, and our own. */
	private const KEYWORDS = [
		...[ 'title', 'description', 'default', 'type', 'format', 'enum', 'pattern', 'minLength', 'maxLength' ],
		...[ 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'anyOf', 'oneOf' ],
		...[ 'properties', 'patternProperties', 'additionalProperties', 'required', 'minProperties', 'maxProperties' ],
		...[ 'items', 'minItems', 'maxItems', 'uniqueItems', 'x-personal' ],
	];

	private const FORMATS = [ 'date-time', 'email', 'uri', 'ip', 'uuid', 'hex-color' ];

	/** Names of fields that tell of a person. */
	private const PERSONAL = '/(?:^|_)(?:
		(?:user|author)_id | login | e?mail | (?:first|last|display|user|author|customer|billing)_name | nicename | nickname
		| ip | ip_address | roles? | (?:billing|email|postal|shipping)_address | avatar | phone
	)$/x';

	/** Names of amounts of money. */
	private const AMOUNT = '/(?:^|_)(?:amount|total|subtotal|price|fee|discount|refund|balance)(?:_raw)?$/';

	/**
	 * @param mixed $properties As they are written.
	 * @return list<string>
	 */
	public static function problems_of_references( mixed $properties ): array {
		$properties = is_array( $properties ) ? $properties : [];
		$wrong      = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && ! self::refers_well( $one ) );
		return array_map(
			static fn ( int|string $name ): string => "{$name}: this refers to no definition, or adds too much to it",
			array_keys( $wrong )
		);
	}

	/** @param array<array-key, mixed> $property */
	private static function refers_well( array $property ): bool {
		$reference = $property['$ref'] ?? null;
		$is_known  = is_string( $reference ) && 1 === preg_match( self::REFERENCE, $reference );
		$more      = array_diff( array_keys( $property ), [ '$ref', 'description', 'x-personal' ] );
		return null === $reference || ( $is_known && [] === $more );
	}

	/**
	 * @param array<array-key, mixed> $schema     Of an object.
	 * @param string                  $within     The path of that object, with a dot at its end.
	 * @param bool                    $known      Whether what it lies in is said to be personal.
	 * @param list<string>            $currencies The fields around it that name a currency.
	 * @return list<string>
	 */
	public static function problems( array $schema, string $within = '', bool $known = false, array $currencies = [] ): array {
		$properties = self::part( $schema, 'properties' );
		$names      = array_map( strval( ... ), array_keys( $properties ) );
		$is_one     = static fn ( string $name ): bool => str_ends_with( $name, 'currency' );
		$currencies = [ ...$currencies, ...array_values( array_filter( $names, $is_one ) ) ];
		$problems   = [] === $properties ? [ "{$within}properties: there are none" ] : [];
		$problems   = [ ...$problems, ...self::problems_of_required( $schema['required'] ?? null, $names, $within ) ];
		foreach ( array_keys( $properties ) as $name ) {
			$problems = [ ...$problems, ...self::problems_of( $within . $name, self::part( $properties, $name ), $known, $currencies ) ];
		}
		return [ ...$problems, ...$known ? [] : self::problems_of_open_objects( $properties, $within ) ];
	}

	/**
	 * What has fields of any name, such as the changes of others, can hold what is personal beside it.
	 *
	 * @param array<array-key, mixed> $properties
	 * @return list<string>
	 */
	private static function problems_of_open_objects( array $properties, string $within ): array {
		$personal = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && isset( $one['x-personal'] ) );
		$open     = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && self::is_open( $one ) );
		return [] === $personal ? [] : array_map(
			static fn ( int|string $name ): string => "{$within}{$name}: x-personal is missing, for a field beside it is personal",
			array_keys( array_diff_key( $open, $personal ) )
		);
	}

	/** @param array<array-key, mixed> $property */
	private static function is_open( array $property ): bool {
		return [] !== self::part( $property, 'additionalProperties' ) || true === ( $property['additionalProperties'] ?? null );
	}

	/**
	 * @param list<string> $names
	 * @return list<string>
	 */
	private static function problems_of_required( mixed $required, array $names, string $within ): array {
		if ( ! is_array( $required ) || ! array_is_list( $required ) ) {
			return [ "{$within}required is no list" ];
		}
		$unknown = array_diff( array_filter( $required, is_string( ... ) ), $names );
		return [] === $unknown ? [] : [ "{$within}required: there is no property " . implode( ', ', $unknown ) ];
	}

	/**
	 * @param array<array-key, mixed> $property
	 * @param list<string>            $currencies
	 * @return list<string>
	 */
	private static function problems_of( string $path, array $property, bool $known, array $currencies ): array {
		$name     = (string) preg_replace( '/.*\./', '', $path );
		$known    = $known || true === ( $property['x-personal'] ?? false );
		$problems = [
			...self::problems_of_keywords( $property ),
			...self::problems_of_description( $property['description'] ?? null ),
			...$known || 1 !== preg_match( self::PERSONAL, $name ) ? [] : [ 'x-personal is missing' ],
			...1 === preg_match( self::AMOUNT, $name ) ? self::problems_of_amount( $property, $currencies ) : [],
		];
		return [
			...array_map( static fn ( string $problem ): string => "{$path}: {$problem}", $problems ),
			...self::problems_within( $path, $property, $known, $currencies ),
		];
	}

	/**
	 * @param array<array-key, mixed> $property
	 * @return list<string>
	 */
	private static function problems_of_keywords( array $property ): array {
		$unknown = array_diff( array_keys( $property ), self::KEYWORDS );
		$types   = self::types( $property );
		$format  = $property['format'] ?? 'date-time';
		return [
			...[] === $unknown ? [] : [ 'WordPress does not read ' . implode( ', ', $unknown ) ],
			...[] !== $types && [] === array_diff( $types, self::TYPES ) ? [] : [ 'its type is missing or unknown' ],
			...in_array( $format, self::FORMATS, true ) ? [] : [ 'its format is unknown' ],
			...true === ( $property['x-personal'] ?? true ) ? [] : [ 'x-personal is true or absent' ],
		];
	}

	/** @return list<string> */
	private static function problems_of_description( mixed $description ): array {
		$is_sentence = is_string( $description ) && 1 === preg_match( '/\A[\p{Lu}\d"“`].*[.)]\z/su', $description );
		return $is_sentence ? [] : [ 'its description is no sentence' ];
	}

	/**
	 * @param array<array-key, mixed> $property
	 * @param list<string>            $currencies
	 * @return list<string>
	 */
	private static function problems_of_amount( array $property, array $currencies ): array {
		$types = self::types( $property );
		if ( [] === array_intersect( [ 'integer', 'number' ], $types ) ) {
			return [];
		}
		$description = is_string( $property['description'] ?? null ) ? $property['description'] : '';
		// Where no field does, words say whose currency it is.
		$named = array_filter(
			[ ...$currencies, 'the currency of' ],
			static fn ( string $field ): bool => str_contains( $description, $field )
		);
		return [
			...in_array( 'number', $types, true ) ? [] : [ 'an amount is a decimal number' ],
			...[] === $named ? [ 'its description names no currency' ] : [],
		];
	}

	/**
	 * @param array<array-key, mixed> $property
	 * @param list<string>            $currencies
	 * @return list<string>
	 */
	private static function problems_within( string $path, array $property, bool $known, array $currencies ): array {
		$items    = self::part( $property, 'items' );
		$others   = self::part( $property, 'additionalProperties' );
		$problems = self::is_only( 'array', $property ) && ! isset( $items['type'] ) ? [ "{$path}: its items have no type" ] : [];
		$schemas  = [
			$path       => self::is_open( $property ) ? [] : $property,
			"{$path}[]" => $items,
			"{$path}.*" => $others,
		];
		foreach ( $schemas as $place => $schema ) {
			if ( self::is_only( 'object', $schema ) ) {
				$problems = [ ...$problems, ...self::problems( $schema, "{$place}.", $known, $currencies ) ];
			}
		}
		return $problems;
	}

	/**
	 * Whether it takes nothing else, but for null. What takes anything can't describe it.
	 *
	 * @param array<array-key, mixed> $schema
	 */
	private static function is_only( string $type, array $schema ): bool {
		return [ $type ] === array_values( array_diff( self::types( $schema ), [ 'null' ] ) );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return list<string>
	 */
	private static function types( array $schema ): array {
		return array_values( array_filter( (array) ( $schema['type'] ?? [] ), is_string( ... ) ) );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	private static function part( array $schema, int|string $name ): array {
		return is_array( $schema[ $name ] ?? null ) ? $schema[ $name ] : [];
	}
}
