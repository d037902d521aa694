<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;

/** Reads query parameters by type, and collects all problems for check(). */
final class Query {

	/** @var array<string, Problem> */
	private array $problems = [];

	/** @param array<array-key, mixed> $parameters */
	public function __construct( private readonly array $parameters ) {}

	public function text( string $name ): string {
		$value = $this->parameters[ $name ] ?? '';
		if ( is_string( $value ) && 1 === preg_match( '//u', $value ) ) {
			return $value;
		}
		$this->problems[ $name ] = new Problem( ProblemCode::NotString );
		return '';
	}

	/** Null if it is not given. */
	public function optional_text( string $name ): ?string {
		$text = $this->text( $name );
		return '' === $text ? null : $text;
	}

	public function number( string $name, int $default_value, int $least = 1, int $most = PHP_INT_MAX ): int {
		$text = $this->text( $name );
		if ( '' === $text ) {
			return $default_value;
		}
		$number = filter_var( $text, FILTER_VALIDATE_INT );
		if ( false === $number || $number < $least || $number > $most ) {
			$this->problems[ $name ] = PHP_INT_MAX === $most
				? new Problem( ProblemCode::NotInteger )
				: new Problem(
					ProblemCode::NotRange,
					[
						'least' => (string) $least,
						'most'  => (string) $most,
					]
				);
			return $default_value;
		}
		return $number;
	}

	public function optional_number( string $name ): ?int {
		return '' === $this->text( $name ) ? null : $this->number( $name, 1 );
	}

	public function time( string $name ): ?\DateTimeImmutable {
		$text = $this->text( $name );
		$time = Time::parse( $text );
		if ( '' !== $text && null === $time ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotTime );
		}
		return $time;
	}

	/** @param list<string> $choices */
	public function choice( string $name, array $choices, string $default_value ): string {
		$text = $this->text( $name );
		if ( '' === $text || in_array( $text, $choices, true ) ) {
			return '' === $text ? $default_value : $text;
		}
		$this->problems[ $name ] = self::not_in( $choices );
		return $default_value;
	}

	/**
	 * @template T of \BackedEnum
	 * @param class-string<T> $type
	 * @return ?T
	 */
	public function one_of( string $name, string $type ): ?\BackedEnum {
		$text = $this->text( $name );
		$case = $type::tryFrom( $text );
		if ( '' !== $text && null === $case ) {
			$this->problems[ $name ] = self::not_in( array_column( $type::cases(), 'value' ) );
		}
		return $case;
	}

	/**
	 * A list separated by commas.
	 *
	 * @param list<string> $choices
	 * @return list<string>
	 */
	public function choices( string $name, array $choices ): array {
		$texts = $this->several( $name );
		if ( [] === array_diff( $texts, $choices ) ) {
			return $texts;
		}
		$this->problems[ $name ] = self::not_in( $choices );
		return [];
	}

	/**
	 * A list of event types, separated by commas.
	 *
	 * @param \Closure(string): bool $is_valid
	 * @return list<string>
	 */
	public function slugs( string $name, \Closure $is_valid ): array {
		$slugs = $this->several( $name );
		foreach ( $slugs as $slug ) {
			if ( ! $is_valid( $slug ) ) {
				$this->problems[ $name ] ??= new Problem( ProblemCode::NotSlug, [ 'slug' => $slug ] );
			}
		}
		return $slugs;
	}

	/**
	 * A list separated by commas. Null if it is not given.
	 *
	 * @return ?list<int>
	 */
	public function numbers( string $name ): ?array {
		$numbers = [];
		foreach ( $this->several( $name ) as $text ) {
			$number = filter_var( $text, FILTER_VALIDATE_INT );
			if ( false === $number ) {
				$this->problems[ $name ] = new Problem( ProblemCode::NotInteger );
				return null;
			}
			$numbers[] = $number;
		}
		return [] === $numbers ? null : $numbers;
	}

	/**
	 * A list separated by commas, with at least one item.
	 *
	 * @param \Closure(string): bool $is_valid
	 * @return list<string>
	 */
	public function ids( string $name, \Closure $is_valid, int $most ): array {
		$ids = $this->several( $name );
		if ( [] === $ids || array_filter( $ids, $is_valid ) !== $ids || count( $ids ) > $most ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotIds, [ 'most' => (string) $most ] );
		}
		return $ids;
	}

	/** @param \Closure(string): bool $is_valid */
	public function id( string $name, \Closure $is_valid ): string {
		$text = $this->text( $name );
		if ( '' !== $text && ! $is_valid( $text ) ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotId );
		}
		return $text;
	}

	/**
	 * All but these and WordPress's own, such as _fields, are problems.
	 *
	 * @param list<string> $known
	 */
	public function refuse_unknown( array $known ): void {
		foreach ( array_keys( $this->parameters ) as $name ) {
			if ( 'rest_route' !== $name && ! str_starts_with( (string) $name, '_' ) && ! in_array( (string) $name, $known, true ) ) {
				$this->problems[ (string) $name ] = new Problem( ProblemCode::FieldUnknown );
			}
		}
	}

	/** @throws InvalidInput */
	public function check(): void {
		if ( [] !== $this->problems ) {
			throw new InvalidInput( $this->problems );
		}
	}

	/** @param list<int|string> $choices */
	private static function not_in( array $choices ): Problem {
		return new Problem( ProblemCode::NotEnum, [ 'choices' => implode( ', ', $choices ) ] );
	}

	/** @return list<string> */
	private function several( string $name ): array {
		$text  = $this->text( $name );
		$texts = '' === $text ? [] : array_map( trim( ... ), explode( ',', $text ) );
		if ( in_array( '', $texts, true ) ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotSeveral );
			return [];
		}
		return array_values( array_unique( $texts ) );
	}
}
