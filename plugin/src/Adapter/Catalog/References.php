<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Catalog;

/** Replaces references to payload-definitions.json by what they refer to, because WordPress's validator knows no references. */
final class References {

	/** @var array<array-key, mixed>|null */
	private ?array $definitions = null;

	/** @param string $file What the payloads of several event types share. */
	public function __construct( private readonly string $file ) {}

	/**
	 * What stands beside a reference replaces what it refers to.
	 *
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	public function resolved( array $schema ): array {
		$reference = $schema['$ref'] ?? null;
		unset( $schema['$ref'] );
		$schema = array_map( fn ( mixed $one ): mixed => is_array( $one ) ? $this->resolved( $one ) : $one, $schema );
		return is_string( $reference ) ? $schema + $this->definition( basename( $reference ) ) : $schema;
	}

	/** @return array<array-key, mixed> */
	private function definition( string $name ): array {
		$definition = $this->definitions()[ $name ] ?? null;
		return is_array( $definition ) ? $this->resolved( $definition ) : [];
	}

	/** @return array<array-key, mixed> */
	private function definitions(): array {
		if ( null === $this->definitions ) {
			$text              = (string) file_get_contents( $this->file ); // phpcs:ignore WordPress.WP.AlternativeFunctions
			$content           = json_decode( $text, true );
			$definitions       = is_array( $content ) ? $content['$defs'] ?? [] : [];
			$this->definitions = is_array( $definitions ) ? $definitions : [];
		}
		return $this->definitions;
	}
}
