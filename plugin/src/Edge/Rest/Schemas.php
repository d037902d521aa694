<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

/** The JSON Schemas of the resources: OPTIONS shows them, and bodies are checked against them. */
final readonly class Schemas {

	public function __construct( private string $folder ) {}

	/** @return array<string, mixed> */
	public function of( string $resource_name ): array {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- It is a local file.
		$schema = json_decode( (string) file_get_contents( "{$this->folder}/{$resource_name}.json" ), true );
		return is_array( $schema ) ? $this->named( $schema ) : [];
	}

	/** @return array<string, array<string, mixed>> */
	public function properties( string $resource_name ): array {
		$properties = $this->of( $resource_name )['properties'] ?? [];
		$properties = $this->named( is_array( $properties ) ? $properties : [] );
		return array_map( $this->named( ... ), array_filter( $properties, is_array( ... ) ) );
	}

	/**
	 * For OPTIONS only. WordPress would validate and sanitize these before it checks permissions, so both callbacks
	 * are off: the handler checks the body afterward.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public function arguments( string $resource_name ): array {
		$arguments = [];
		foreach ( $this->properties( $resource_name ) as $name => $property ) {
			if ( true === ( $property['readOnly'] ?? false ) ) {
				continue;
			}
			$arguments[ $name ] = [
				'sanitize_callback' => null,
				'validate_callback' => null,
			] + $property;
		}
		return $arguments;
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return array<string, mixed>
	 */
	private function named( array $values ): array {
		$named = [];
		foreach ( $values as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return $named;
	}
}
