<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

/** The JSON Schema of one query parameter, which says how to read its text. */
final readonly class ParameterSchema {

	/** @param array<string, mixed> $schema */
	public function __construct( public array $schema ) {}

	public function has_type( string $type ): bool {
		return in_array( $type, (array) ( $this->schema['type'] ?? [] ), true );
	}

	public function text( string $keyword ): ?string {
		$value = $this->schema[ $keyword ] ?? null;
		return is_string( $value ) ? $value : null;
	}

	public function number( string $keyword ): ?int {
		$value = $this->schema[ $keyword ] ?? null;
		return is_int( $value ) ? $value : null;
	}

	/** @return list<int> */
	public function numbers( string $keyword ): array {
		$value = $this->schema[ $keyword ] ?? null;
		return array_values( array_filter( is_array( $value ) ? $value : [], is_int( ... ) ) );
	}

	/** @return list<string> Empty if it takes any value. */
	public function choices(): array {
		$choices = $this->schema['enum'] ?? null;
		return array_values( array_filter( is_array( $choices ) ? $choices : [], is_string( ... ) ) );
	}

	/** Of each item of a list. */
	public function items(): self {
		$items = $this->schema['items'] ?? null;
		$named = [];
		foreach ( is_array( $items ) ? $items : [] as $keyword => $value ) {
			$named[ (string) $keyword ] = $value;
		}
		return new self( $named );
	}

	/** Whether a text has the form that the schema asks for. */
	public function matches( string $text ): bool {
		$pattern = $this->text( 'pattern' );
		return null === $pattern || 1 === preg_match( "~{$pattern}~D", $text );
	}
}
