<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest;

use MultisiteWebhooks\Domain\InvalidId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Time;

/** The query of a list: each parameter read with its kind; what is wrong is told all at once. */
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
		$this->problems[ $name ] = new Problem( 'not_string' );
		return '';
	}

	/** Null where it isn't given. */
	public function optional_text( string $name ): ?string {
		$text = $this->text( $name );
		return '' === $text ? null : $text;
	}

	public function number( string $name, int $otherwise, int $least = 1, int $most = PHP_INT_MAX ): int {
		$text = $this->text( $name );
		if ( '' === $text ) {
			return $otherwise;
		}
		$number = filter_var( $text, FILTER_VALIDATE_INT );
		if ( false === $number || $number < $least || $number > $most ) {
			$this->problems[ $name ] = PHP_INT_MAX === $most
				? new Problem( 'not_integer' )
				: new Problem(
					'not_range',
					[
						'least' => (string) $least,
						'most'  => (string) $most,
					]
				);
			return $otherwise;
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
			$this->problems[ $name ] = new Problem( 'not_time' );
		}
		return $time;
	}

	/**
	 * @template T of string
	 * @param non-empty-list<T> $choices
	 * @param T                 $otherwise
	 * @return T
	 */
	public function choice( string $name, array $choices, string $otherwise ): string {
		$text = $this->text( $name );
		if ( '' === $text ) {
			return $otherwise;
		}
		foreach ( $choices as $choice ) {
			if ( $choice === $text ) {
				return $choice;
			}
		}
		$this->problems[ $name ] = new Problem( 'not_enum', [ 'choices' => implode( ', ', $choices ) ] );
		return $otherwise;
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
			$choices                 = array_map( static fn ( \BackedEnum $one ): string => (string) $one->value, $type::cases() );
			$this->problems[ $name ] = new Problem( 'not_enum', [ 'choices' => implode( ', ', $choices ) ] );
		}
		return $case;
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
			$this->problems[ $name ] = new Problem( 'not_id' );
			return null;
		}
	}

	/** @throws InvalidInput */
	public function check(): void {
		if ( [] !== $this->problems ) {
			throw new InvalidInput( $this->problems );
		}
	}
}
