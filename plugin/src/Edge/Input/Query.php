<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Input;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Subscription;

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

	/**
	 * @template T of string
	 * @param non-empty-list<T> $choices
	 * @param T                 $default_value
	 * @return T
	 */
	public function choice( string $name, array $choices, string $default_value ): string {
		$text = $this->text( $name );
		if ( '' === $text ) {
			return $default_value;
		}
		foreach ( $choices as $choice ) {
			if ( $choice === $text ) {
				return $choice;
			}
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
	 * @template T of \BackedEnum
	 * @param class-string<T> $type
	 * @return list<T>
	 */
	public function several_of( string $name, string $type ): array {
		$cases = [];
		foreach ( $this->several( $name ) as $text ) {
			$case = $type::tryFrom( $text );
			if ( null === $case ) {
				$this->problems[ $name ] = self::not_in( array_column( $type::cases(), 'value' ) );
				return [];
			}
			$cases[] = $case;
		}
		return $cases;
	}

	/**
	 * A list separated by commas. Unknown types are fine: that is how to find the webhooks of types that are gone.
	 *
	 * @return list<string>
	 */
	public function event_types( string $name ): array {
		$slugs = $this->several( $name );
		foreach ( $slugs as $slug ) {
			if ( Subscription::EVERYTHING !== $slug && 1 !== preg_match( EventType::SLUG, $slug ) ) {
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
	 * @template T of object
	 * @param \Closure(string): T $parse Throws InvalidId.
	 * @return list<T>
	 */
	public function ids( string $name, \Closure $parse, int $most ): array {
		$texts = $this->several( $name );
		try {
			$ids = array_map( $parse, $texts );
		} catch ( InvalidId ) {
			$ids = [];
		}
		if ( [] === $ids || count( $ids ) > $most ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotIds, [ 'most' => (string) $most ] );
		}
		return $ids;
	}

	/**
	 * @template T of object
	 * @param \Closure(string): T $parse Throws InvalidId.
	 * @return ?T
	 */
	public function id( string $name, \Closure $parse ): ?object {
		$text = $this->text( $name );
		try {
			return '' === $text ? null : $parse( $text );
		} catch ( InvalidId ) {
			$this->problems[ $name ] = new Problem( ProblemCode::NotId );
			return null;
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
