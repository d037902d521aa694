<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

/**
 * The JSON Schemas of resources and of query parameters. OPTIONS shows them, input is checked against them, and the
 * screens' TypeScript is generated from them. References are resolved, since WordPress knows none.
 */
final class Schemas {

	/** @var array<string, array<mixed>> By file. */
	private array $files = [];

	/** @param string $folder With the folders resources and parameters, and what they share in definitions.json. */
	public function __construct( private readonly string $folder ) {}

	/** @return array<string, mixed> */
	public function of( string $resource_name ): array {
		return $this->resolved( "resources/{$resource_name}.json" );
	}

	/** @return array<string, array<string, mixed>> */
	public function properties( string $resource_name ): array {
		return self::properties_of( $this->of( $resource_name ) );
	}

	/**
	 * The parameters of a query.
	 *
	 * @return array<string, ParameterSchema>
	 */
	public function parameters( string $query_name ): array {
		$properties = self::properties_of( $this->resolved( "parameters/{$query_name}.json" ) );
		return array_map( static fn ( array $schema ): ParameterSchema => new ParameterSchema( $schema ), $properties );
	}

	/**
	 * The fields of a body that a client may set.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public function arguments( string $resource_name ): array {
		$writable = static fn ( array $property ): bool => true !== ( $property['readOnly'] ?? false );
		return array_map( self::unchecked( ... ), array_filter( $this->properties( $resource_name ), $writable ) );
	}

	/** @return array<string, array<string, mixed>> */
	public function query_arguments( string $query_name ): array {
		return array_map(
			static fn ( ParameterSchema $parameter ): array => self::unchecked( $parameter->schema ),
			$this->parameters( $query_name )
		);
	}

	/**
	 * For OPTIONS only. WordPress would validate and sanitize these before it checks permissions, so both callbacks
	 * are off: the handler checks them afterward.
	 *
	 * @param array<string, mixed> $schema
	 * @return array<string, mixed>
	 */
	private static function unchecked( array $schema ): array {
		return [
			'sanitize_callback' => null,
			'validate_callback' => null,
		] + $schema;
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return array<string, array<string, mixed>>
	 */
	private static function properties_of( array $schema ): array {
		$properties = $schema['properties'] ?? [];
		$properties = self::named( is_array( $properties ) ? $properties : [] );
		return array_map( self::named( ... ), array_filter( $properties, is_array( ... ) ) );
	}

	/** @return array<string, mixed> */
	private function resolved( string $file ): array {
		return self::named( $this->with_references( $this->file( $file ), $file ) );
	}

	/**
	 * What stands beside a reference adds to what it refers to.
	 *
	 * @param array<array-key, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	private function with_references( array $schema, string $file ): array {
		$reference = $schema['$ref'] ?? null;
		unset( $schema['$ref'] );
		foreach ( $schema as $keyword => $value ) {
			$schema[ $keyword ] = is_array( $value ) ? $this->with_references( $value, $file ) : $value;
		}
		return is_string( $reference ) ? $schema + $this->referred( $reference, $file ) : $schema;
	}

	/**
	 * @param string $reference Such as "../definitions.json#/$defs/order", or "webhook.json" for a whole file.
	 * @return array<array-key, mixed>
	 */
	private function referred( string $reference, string $file ): array {
		[ $path, $pointer ] = explode( '#', $reference, 2 ) + [ '', '' ];

		$file   = '' === $path ? $file : self::beside( $file, $path );
		$schema = $this->file( $file );
		foreach ( '' === $pointer ? [] : explode( '/', ltrim( $pointer, '/' ) ) as $name ) {
			$schema = is_array( $schema[ $name ] ?? null ) ? $schema[ $name ] : [];
		}
		return $this->with_references( $schema, $file );
	}

	private static function beside( string $file, string $path ): string {
		$folder = str_starts_with( $path, '../' ) ? '' : dirname( $file ) . '/';
		return $folder . preg_replace( '#^\.\./#', '', $path );
	}

	/** @return array<array-key, mixed> */
	private function file( string $file ): array {
		if ( ! isset( $this->files[ $file ] ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- It is a local file.
			$schema = json_decode( (string) file_get_contents( "{$this->folder}/{$file}" ), true );

			$this->files[ $file ] = is_array( $schema ) ? $schema : [];
		}
		return $this->files[ $file ];
	}

	/**
	 * @param array<array-key, mixed> $values
	 * @return array<string, mixed>
	 */
	private static function named( array $values ): array {
		$named = [];
		foreach ( $values as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return $named;
	}
}
