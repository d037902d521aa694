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

	/** The first that there can be at that time: all before it are older. */
	public static function first_at( \DateTimeImmutable $time ): self {
		return new self( 'dlv_' . Ulid::first_at( Time::milliseconds( $time ) ) );
	}

	/** When the delivery was made. It is its created_at too, so that the log can be cut by time without an index for that. */
	public function time(): \DateTimeImmutable {
		return Time::of_milliseconds( Ulid::milliseconds( substr( $this->value, strlen( 'dlv_' ) ) ) );
	}
}
