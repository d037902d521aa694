<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** A request body, checked against a JSON Schema. Types are checked here, meaning in the domain. */
final readonly class Body {

	/** @param array<string, mixed> $fields The fields that a client may set. */
	private function __construct( private array $fields ) {}

	/**
	 * Read-only fields are ignored, so that clients can send back what they read. Unknown fields are errors.
	 *
	 * @param \WP_REST_Request<array<string, mixed>>   $request
	 * @param array<string, array<string, mixed>> $properties Of the schema.
	 * @throws InvalidInput
	 */
	public static function read( \WP_REST_Request $request, array $properties ): self {
		$fields   = [];
		$problems = [];
		foreach ( self::raw( $request ) as $name => $value ) {
			$name     = (string) $name;
			$property = $properties[ $name ] ?? null;
			if ( true === ( $property['readOnly'] ?? false ) ) {
				continue;
			}
			$problem = null === $property ? new Problem( ProblemCode::FieldUnknown ) : ValueKind::problem( $value, $property );
			if ( null !== $problem ) {
				$problems[ $name ] = $problem;
			}
			$fields[ $name ] = $value;
		}
		return [] === $problems ? new self( $fields ) : throw new InvalidInput( $problems );
	}

	public function has( string $name ): bool {
		return array_key_exists( $name, $this->fields );
	}

	public function text( string $name ): ?string {
		$value = $this->fields[ $name ] ?? null;
		return is_string( $value ) ? $value : null;
	}

	public function number( string $name ): ?int {
		$value = $this->fields[ $name ] ?? null;
		return is_int( $value ) ? $value : null;
	}

	public function truth( string $name ): ?bool {
		$value = $this->fields[ $name ] ?? null;
		return is_bool( $value ) ? $value : null;
	}

	/** @return list<string>|null */
	public function texts( string $name ): ?array {
		$value = $this->fields[ $name ] ?? null;
		return is_array( $value ) ? array_values( array_filter( $value, is_string( ... ) ) ) : null;
	}

	/** @return list<int>|null */
	public function numbers( string $name ): ?array {
		$value = $this->fields[ $name ] ?? null;
		return is_array( $value ) ? array_values( array_filter( $value, is_int( ... ) ) ) : null;
	}

	/** @return list<array<array-key, mixed>>|null */
	public function objects( string $name ): ?array {
		$value = $this->fields[ $name ] ?? null;
		return is_array( $value ) ? array_values( array_filter( $value, is_array( ... ) ) ) : null;
	}

	/** @return array<string, ?string>|null */
	public function optional_texts_by_name( string $name ): ?array {
		$value = $this->fields[ $name ] ?? null;
		if ( ! is_array( $value ) ) {
			return null;
		}
		$texts = [];
		foreach ( $value as $key => $text ) {
			if ( null === $text || is_string( $text ) ) {
				$texts[ (string) $key ] = $text;
			}
		}
		return $texts;
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return array<array-key, mixed>
	 */
	private static function raw( \WP_REST_Request $request ): array {
		$is_json = $request->is_json_content_type() && '' !== $request->get_body();
		$raw     = $is_json ? json_decode( $request->get_body(), true ) : $request->get_body_params();
		if ( ! is_array( $raw ) || ( [] !== $raw && array_is_list( $raw ) ) ) {
			throw new InvalidInput( [ 'body' => new Problem( ProblemCode::NotBody ) ] );
		}
		return $raw;
	}
}
