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
