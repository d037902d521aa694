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
	 */
	public function __construct(
		public string $slug,
		public string $name,
		public string $description,
		public string $group,
		public EventSource $source,
		public array $schema,
		public array $example,
	) {}

	/** @return list<string> The types that the schema allows for a top-level property; empty if it names none. */
	public function property_types( string $property ): array {
		$properties = $this->schema['properties'] ?? [];
		$one        = is_array( $properties ) ? ( $properties[ $property ] ?? [] ) : [];
		$types      = is_array( $one ) ? ( $one['type'] ?? [] ) : [];
		return array_values( array_filter( (array) $types, is_string( ... ) ) );
	}

	/** @return list<string> The top-level properties that tell of an event in one line, most important first. */
	public function summary_fields(): array {
		$fields = $this->schema['x-summary'] ?? null;
		return array_values( array_filter( is_array( $fields ) ? $fields : [], is_string( ... ) ) );
	}
}
