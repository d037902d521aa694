<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;

/** The name and description of an event type and those of its fields, translated. */
final readonly class EventTypeWords {

	public function __construct( private bool $ultimate_multisite_is_active ) {}

	public function of( EventType $type ): EventType {
		if ( EventSource::Custom === $type->source ) {
			return $type;
		}
		$description = $this->translated( $type->description );
		if ( EventSource::UltimateMultisite === $type->source && ! $this->ultimate_multisite_is_active ) {
			/* translators: %s: description of an event, a sentence. */
			$description = sprintf( __( '%s Requires Ultimate Multisite.', 'multisite-webhooks' ), $description );
		}
		$name = $this->translated( $type->name );
		return new EventType(
			slug: $type->slug,
			name: $name,
			description: $description,
			group: $type->group,
			source: $type->source,
			schema: [ 'properties' => $this->fields( $type->schema['properties'] ?? [] ) ] + $type->schema,
			example: $type->example,
		);
	}

	/**
	 * @param mixed $properties Of an object.
	 * @return array<array-key, mixed>
	 */
	private function fields( mixed $properties ): array {
		$schemas = array_filter( is_array( $properties ) ? $properties : [], is_array( ... ) );
		return array_map( $this->field( ... ), $schemas );
	}

	/**
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	private function field( array $schema ): array {
		if ( is_string( $schema['description'] ?? null ) ) {
			$schema['description'] = $this->translated( $schema['description'] );
		}
		foreach ( [ 'properties', 'patternProperties' ] as $key ) {
			if ( is_array( $schema[ $key ] ?? null ) ) {
				$schema[ $key ] = $this->fields( $schema[ $key ] );
			}
		}
		foreach ( [ 'items', 'additionalProperties' ] as $key ) {
			if ( is_array( $schema[ $key ] ?? null ) ) {
				$schema[ $key ] = $this->field( $schema[ $key ] );
			}
		}
		return $schema;
	}

	private function translated( string $text ): string {
		// The texts are in schema/events/*.json, so they can't be literals here.
		return translate( $text, 'multisite-webhooks' ); // phpcs:ignore WordPress.WP.I18n
	}
}
