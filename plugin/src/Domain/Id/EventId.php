<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

use MultisiteWebhooks\Domain\Time;

final readonly class EventId {

	public const PATTERN = 'evt_[0-9a-z]{26}';

	private function __construct( public string $value ) {}

	/** @throws InvalidId */
	public static function parse( string $value ): self {
		if ( 1 !== preg_match( '/\A' . self::PATTERN . '\z/', $value ) ) {
			throw new InvalidId( 'event', $value );
		}
		return new self( $value );
	}

	/** When the event was recorded. */
	public function time(): \DateTimeImmutable {
		return Time::from_milliseconds( Ulid::milliseconds( substr( $this->value, strlen( 'evt_' ) ) ) );
	}

	/** Stands in for one that can't be read. */
	public static function none(): self {
		return new self( 'evt_' . Ulid::first_at( 0 ) );
	}
}
