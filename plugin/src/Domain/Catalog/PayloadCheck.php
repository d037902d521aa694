<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/**
 * Finds where a payload doesn't fit the schema of its event type. WordPress's own validator is made for parameters of requests: it
 * takes "12" for a number, and any text for a list, and stops at the first problem.
 *
 * The code that fires an event waits for this, so it looks at a limited number of values, however large the payload is.
 */
final class PayloadCheck {

	public const MAX_PROBLEMS = 3;

	private const MAX_VALUES   = 1000;
	private const MAX_PATTERNS = 10;

	/** The names of unknown fields may be data. */
	private const A_NAME = '/\A[A-Za-z_][A-Za-z0-9_-]{0,59}\z/';

	/** Names come from other code, and what is stored with an event must fit. */
	private const MAX_TEXT = 200;

	/** Most fields have none of these, and then this is fast. */
	private const RULES = [
		'enum'      => true,
		'format'    => true,
		'pattern'   => true,
		'minLength' => true,
		'maxLength' => true,
		'minimum'   => true,
		'maximum'   => true,
		'minItems'  => true,
		'maxItems'  => true,
		'anyOf'     => true,
		'oneOf'     => true,
	];

	/** @var list<SchemaProblem> */
	private array $problems = [];

	private function __construct( private int $values_left = self::MAX_VALUES, private int $patterns_left = self::MAX_PATTERNS ) {}

	/**
	 * @param \stdClass $payload As it is sent: see Payload.
	 * @return list<SchemaProblem> The first ones.
	 */
	public static function problems( \stdClass $payload, EventType $type ): array {
		$check = new self();
		$check->value( '', $payload, $type->stated_schema() );
		return $check->problems;
	}

	private function value( string $field, mixed $value, mixed $schema ): void {
		if ( ! is_array( $schema ) || --$this->values_left < 0 || $this->is_done() ) {
			return;
		}
		$type = JsonType::of( $value );
		if ( ( $schema['type'] ?? $type ) !== $type && ! JsonType::fits( $value, JsonType::allowed( $schema ) ) ) {
			$this->add( $field, SchemaProblemKind::Type, implode( ' or ', JsonType::allowed( $schema ) ), $type );
			return;
		}
		if ( [] !== array_intersect_key( $schema, self::RULES ) ) {
			$this->rules( $field, $value, $schema );
		}
		if ( is_object( $value ) || ( is_array( $value ) && ! array_is_list( $value ) ) ) {
			$this->properties( $field, (array) $value, $schema );
		} elseif ( is_array( $value ) && is_array( $schema['items'] ?? null ) ) {
			$this->each( "{$field}[]", $value, $schema['items'] );
		}
	}

	/** @param array<array-key, mixed> $schema */
	private function rules( string $field, mixed $value, array $schema ): void {
		if ( isset( $schema['pattern'] ) && --$this->patterns_left < 0 ) {
			unset( $schema['pattern'] );
		}
		$format = ScalarRules::missed_format( $value, $schema );
		$rule   = ScalarRules::broken( $value, $schema ) ?? $this->broken_alternative( $field, $value, $schema );
		if ( null !== $format ) {
			$this->add( $field, SchemaProblemKind::Format, $format );
		} elseif ( null !== $rule ) {
			$this->add( $field, SchemaProblemKind::Rule, $rule );
		}
	}

	/** @param array<array-key, mixed> $schema */
	private function broken_alternative( string $field, mixed $value, array $schema ): ?string {
		foreach ( [ 'anyOf', 'oneOf' ] as $rule ) {
			$alternatives = $schema[ $rule ] ?? null;
			if ( is_array( $alternatives ) && [] !== $alternatives && ! $this->fits_one( $field, $value, $alternatives ) ) {
				return $rule;
			}
		}
		return null;
	}

	/** @param non-empty-array<array-key, mixed> $alternatives */
	private function fits_one( string $field, mixed $value, array $alternatives ): bool {
		foreach ( $alternatives as $alternative ) {
			$check = new self( $this->values_left, $this->patterns_left );
			$check->value( $field, $value, $alternative );
			$this->values_left   = $check->values_left;
			$this->patterns_left = $check->patterns_left;
			if ( [] === $check->problems ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @param array<array-key, mixed> $schema
	 */
	private function properties( string $field, array $values, array $schema ): void {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : [];
		$prefix     = '' === $field ? '' : "{$field}.";
		foreach ( array_intersect_key( $properties, $values ) as $name => $property ) {
			$this->value( $prefix . $name, $values[ $name ], $property );
		}
		foreach ( array_diff( self::required( $schema, $properties ), array_keys( $values ) ) as $name ) {
			$this->add( $prefix . $name, SchemaProblemKind::Missing );
		}
		$others = array_diff_key( $values, $properties );
		$more   = $schema['additionalProperties'] ?? true;
		if ( false === $more ) {
			$this->unknown( $prefix, array_keys( $others ) );
		} elseif ( is_array( $more ) ) {
			$this->each( "{$prefix}*", $others, $more );
		}
	}

	/**
	 * As a list beside the properties, or as WordPress also allows it, in each of them.
	 *
	 * @param array<array-key, mixed> $schema
	 * @param array<array-key, mixed> $properties
	 * @return list<int|string>
	 */
	private static function required( array $schema, array $properties ): array {
		$named  = is_array( $schema['required'] ?? null ) ? array_filter( $schema['required'], is_string( ... ) ) : [];
		$marked = array_filter( $properties, static fn ( mixed $one ): bool => is_array( $one ) && true === ( $one['required'] ?? false ) );
		return array_values( array_unique( [ ...$named, ...array_keys( $marked ) ] ) );
	}

	/** @param list<int|string> $names */
	private function unknown( string $prefix, array $names ): void {
		foreach ( array_slice( $names, 0, self::MAX_PROBLEMS ) as $name ) {
			$shown = 1 === preg_match( self::A_NAME, (string) $name ) ? (string) $name : '*';
			$this->add( $prefix . $shown, SchemaProblemKind::Unknown );
		}
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @param array<array-key, mixed> $schema
	 */
	private function each( string $field, array $values, array $schema ): void {
		foreach ( $values as $value ) {
			if ( 0 >= $this->values_left || $this->is_done() ) {
				return;
			}
			$this->value( $field, $value, $schema );
		}
	}

	private function add( string $field, SchemaProblemKind $kind, string $expected = '', string $found = '' ): void {
		if ( ! $this->is_done() ) {
			$this->problems[] = new SchemaProblem( self::cut( $field ), $kind, self::cut( $expected ), $found );
		}
	}

	private static function cut( string $text ): string {
		return mb_strcut( $text, 0, self::MAX_TEXT, 'UTF-8' );
	}

	private function is_done(): bool {
		return count( $this->problems ) >= self::MAX_PROBLEMS;
	}
}
