<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Id;

final readonly class WebhookId {

	public const PREFIX  = 'wh_';
	public const PATTERN = self::PREFIX . '[0-9a-z]{26}';

	private function __construct( public string $value ) {}

	/** @throws InvalidId */
	public static function parse( string $value ): self {
		if ( 1 !== preg_match( '/\A' . self::PATTERN . '\z/', $value ) ) {
			throw new InvalidId( 'webhook', $value );
		}
		return new self( $value );
	}

	/** Stands in for one that can't be read. */
	public static function none(): self {
		return new self( self::PREFIX . Ulid::first_at( 0 ) );
	}
}
