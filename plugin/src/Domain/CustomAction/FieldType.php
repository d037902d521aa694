<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Event\Body\Json;

/** What the value of a field is, in the words of JSON Schema. */
enum FieldType: string {

	case Text    = 'string';
	case Integer = 'integer';
	case Number  = 'number';
	case Truth   = 'boolean';
	case Object  = 'object';
	case Items   = 'array';

	private const TRUTHS = [
		'1'     => true,
		'true'  => true,
		'yes'   => true,
		'0'     => false,
		'false' => false,
		'no'    => false,
		''      => false,
	];

	/**
	 * The value with this type, so that each payload fits the schema. Null where that is not possible.
	 *
	 * @param mixed $value Plain: a scalar, an array, an empty object, or null.
	 */
	public function cast( mixed $value ): mixed {
		return match ( $this ) {
			self::Text    => self::text( $value ),
			self::Integer => self::whole( $value ),
			self::Number  => self::number( $value ),
			self::Truth   => self::truth( $value ),
			self::Object  => is_array( $value ) || $value instanceof \stdClass ? (object) $value : null,
			self::Items   => is_array( $value ) ? array_values( $value ) : null,
		};
	}

	private static function text( mixed $value ): ?string {
		return match ( true ) {
			is_bool( $value )                       => $value ? 'true' : 'false',
			is_int( $value ) || is_float( $value ) => Json::text( $value ),
			default                                 => is_string( $value ) ? $value : null,
		};
	}

	private static function truth( mixed $value ): ?bool {
		$text = self::text( $value );
		return null === $text ? null : self::TRUTHS[ strtolower( $text ) ] ?? null;
	}

	private static function whole( mixed $value ): ?int {
		$number = self::number( $value );
		$is_one = null !== $number && floor( (float) $number ) === (float) $number && abs( (float) $number ) < PHP_INT_MAX;
		return $is_one ? (int) $number : null;
	}

	private static function number( mixed $value ): int|float|null {
		$value  = is_bool( $value ) ? (int) $value : $value;
		$number = is_numeric( $value ) ? 0 + $value : null;
		return null !== $number && is_finite( (float) $number ) ? $number : null;
	}
}
