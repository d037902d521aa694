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

	/** @return array<array-key, mixed> The schema of a top-level property; empty if there is none. */
	public function property( string $name ): array {
		$properties = $this->schema['properties'] ?? [];
		$one        = is_array( $properties ) ? ( $properties[ $name ] ?? [] ) : [];
		return is_array( $one ) ? $one : [];
	}

	/** @return list<string> The top-level properties that tell of an event in one line, most important first. */
	public function summary_fields(): array {
		$fields = $this->schema['x-summary'] ?? null;
		return array_values( array_filter( is_array( $fields ) ? $fields : [], is_string( ... ) ) );
	}
}
