<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\InvalidInput;

/** The values of a query, all of them as their schemas ask. Reading one that has no schema is a mistake in the code. */
final readonly class QueryValues {

	/** @param array<string, mixed> $values What is not given has its default, or else is null, empty, or an empty list. */
	private function __construct( private array $values ) {}

	/**
	 * Parameters without a schema are problems, except those of WordPress.
	 *
	 * @param array<array-key, mixed>        $given
	 * @param array<string, ParameterSchema> $parameters
	 * @throws InvalidInput
	 */
	public static function of_request( array $given, array $parameters ): self {
		$query = new Query( $given );
		$query->refuse_unknown( array_keys( $parameters ) );
		return self::read( $query, $parameters );
	}

	/**
	 * Options without a schema are ignored: WP-CLI has checked their names.
	 *
	 * @param array<string, string|true>     $options
	 * @param array<string, ParameterSchema> $parameters
	 * @throws InvalidInput
	 */
	public static function of_options( array $options, array $parameters ): self {
		return self::read( new Query( $options ), $parameters );
	}

	public function text( string $name ): string {
		$value = $this->value( $name );
		return is_string( $value ) ? $value : '';
	}

	/** Null if it is not given. */
	public function optional_text( string $name ): ?string {
		$text = $this->text( $name );
		return '' === $text ? null : $text;
	}

	public function number( string $name ): int {
		return $this->optional_number( $name ) ?? throw new \LogicException( "\"{$name}\" has no default." );
	}

	/** Null if it is not given. */
	public function optional_number( string $name ): ?int {
		$value = $this->value( $name );
		return is_int( $value ) ? $value : null;
	}

	/** Null if it is not given. */
	public function time( string $name ): ?\DateTimeImmutable {
		$value = $this->value( $name );
		return $value instanceof \DateTimeImmutable ? $value : null;
	}

	/** @return list<string> */
	public function texts( string $name ): array {
		$value = $this->value( $name );
		return array_values( array_filter( is_array( $value ) ? $value : [], is_string( ... ) ) );
	}

	/**
	 * Null if it is not given.
	 *
	 * @template T of \BackedEnum
	 * @param class-string<T> $type Has the choices of the schema.
	 * @return ?T
	 */
	public function one_of( string $name, string $type ): ?\BackedEnum {
		$text = $this->text( $name );
		return '' === $text ? null : $type::from( $text );
	}

	/**
	 * @template T of \BackedEnum
	 * @param class-string<T> $type Has the choices of the schema.
	 * @return list<T>
	 */
	public function several_of( string $name, string $type ): array {
		return array_map( static fn ( string $text ): \BackedEnum => $type::from( $text ), $this->texts( $name ) );
	}

	/**
	 * Null if it is not given.
	 *
	 * @template T of object
	 * @param \Closure(string): T $parse Takes what the schema's pattern does.
	 * @return ?T
	 */
	public function id( string $name, \Closure $parse ): ?object {
		$text = $this->text( $name );
		return '' === $text ? null : $parse( $text );
	}

	/**
	 * @template T of object
	 * @param \Closure(string): T $parse Takes what the schema's pattern does.
	 * @return list<T>
	 */
	public function ids( string $name, \Closure $parse ): array {
		return array_map( $parse, $this->texts( $name ) );
	}

	private function value( string $name ): mixed {
		if ( ! array_key_exists( $name, $this->values ) ) {
			throw new \LogicException( "\"{$name}\" has no schema." );
		}
		return $this->values[ $name ];
	}

	/** @param array<string, ParameterSchema> $parameters */
	private static function read( Query $query, array $parameters ): self {
		$values = [];
		foreach ( $parameters as $name => $parameter ) {
			$values[ $name ] = self::read_one( $query, $name, $parameter );
		}
		$query->check();
		return new self( $values );
	}

	private static function read_one( Query $query, string $name, ParameterSchema $parameter ): mixed {
		$choices = $parameter->choices();
		return match ( true ) {
			[] !== $choices                => $query->choice( $name, $choices, $parameter->text( 'default' ) ?? '' ),
			$parameter->has_type( 'integer' )           => self::read_number( $query, $name, $parameter ),
			$parameter->has_type( 'array' )             => self::read_list( $query, $name, $parameter ),
			'date-time' === $parameter->text( 'format' ) => $query->time( $name ),
			null !== $parameter->text( 'pattern' )      => $query->id( $name, $parameter->matches( ... ) ),
			default                                     => $query->text( $name ),
		};
	}

	private static function read_number( Query $query, string $name, ParameterSchema $parameter ): ?int {
		$default = $parameter->number( 'default' );
		$least   = $parameter->number( 'minimum' ) ?? PHP_INT_MIN;
		$most    = $parameter->number( 'maximum' ) ?? PHP_INT_MAX;
		return null === $default && '' === $query->text( $name ) ? null : $query->number( $name, $default ?? 0, $least, $most );
	}

	/** @return list<string> */
	private static function read_list( Query $query, string $name, ParameterSchema $parameter ): array {
		$items = $parameter->items();
		$most  = $parameter->number( 'maxItems' );
		return match ( true ) {
			[] !== $items->choices() => $query->choices( $name, $items->choices() ),
			null !== $most           => self::read_ids( $query, $name, $parameter, $most ),
			default                  => $query->slugs( $name, $items->matches( ... ) ),
		};
	}

	/** @return list<string> */
	private static function read_ids( Query $query, string $name, ParameterSchema $parameter, int $most ): array {
		$may_be_empty = 0 === $parameter->number( 'minItems' ) && '' === $query->text( $name );
		return $may_be_empty ? [] : $query->ids( $name, $parameter->items()->matches( ... ), $most );
	}
}
