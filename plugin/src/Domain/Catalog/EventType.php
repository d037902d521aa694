<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** An entry of the catalog: what can happen, and what its payload contains. */
final readonly class EventType {

	public const SLUG = '/\A[a-z0-9][a-z0-9_.-]{0,99}\z/';

	/**
	 * @param string               $group  Key of the heading that it is listed under.
	 * @param array<string, mixed> $schema JSON Schema of the payload. Every top-level property states its type.
	 * @param array<string, mixed> $example
	 * @param list<string>         $derived Properties whose type only the example tells, because the schema doesn't.
	 */
	public function __construct(
		public string $slug,
		public string $name,
		public string $description,
		public string $group,
		public EventSource $source,
		public array $schema,
		public array $example,
		public array $derived = [],
	) {}

	/** @return list<string> The types that the schema allows for a top-level property; empty if it names none. */
	public function property_types( string $property ): array {
		$properties = $this->schema['properties'] ?? [];
		$one        = is_array( $properties ) ? ( $properties[ $property ] ?? [] ) : [];
		$types      = is_array( $one ) ? ( $one['type'] ?? [] ) : [];
		return array_values( array_filter( (array) $types, is_string( ... ) ) );
	}

	/** @return array<string, mixed> What its author says about payloads: the schema without the types that are derived. */
	public function stated_schema(): array {
		$properties = $this->schema['properties'] ?? null;
		if ( [] === $this->derived || ! is_array( $properties ) ) {
			return $this->schema;
		}
		foreach ( $this->derived as $name ) {
			if ( is_array( $properties[ $name ] ?? null ) ) {
				unset( $properties[ $name ]['type'] );
			}
		}
		return [ 'properties' => $properties ] + $this->schema;
	}
}
