<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

use MultisiteWebhooks\Domain\Time;

final readonly class DeliveryId {

	public const PATTERN = 'dlv_[0-9a-z]{26}';

	private function __construct( public string $value ) {}

	/** @throws InvalidId */
	public static function parse( string $value ): self {
		if ( 1 !== preg_match( '/\A' . self::PATTERN . '\z/', $value ) ) {
			throw new InvalidId( 'delivery', $value );
		}
		return new self( $value );
	}

	/** Stands in for one that can't be read. */
	public static function none(): self {
		return new self( 'dlv_' . Ulid::first_at( 0 ) );
	}

	/** The lowest possible ID of that time: every lower ID is older. */
	public static function first_at( \DateTimeImmutable $time ): self {
		return new self( 'dlv_' . Ulid::first_at( Time::milliseconds( $time ) ) );
	}

	/** When the delivery was created. Equals its created_at, so the log can be filtered by time without an extra index. */
	public function time(): \DateTimeImmutable {
		return Time::from_milliseconds( Ulid::milliseconds( substr( $this->value, strlen( 'dlv_' ) ) ) );
	}

	/** The id that many later, of the same time. */
	public function plus( int $number ): self {
		return new self( 'dlv_' . Ulid::plus( substr( $this->value, strlen( 'dlv_' ) ), $number ) );
	}
}
