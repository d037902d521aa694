<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Webhook\Address\Url\UrlParts;

/** An http or https address as typed, and as it is requested: both name the same host and port. */
final readonly class WebhookUrl {

	/** Stands in for a stored address that can't be read. Names under .invalid never resolve (RFC 6761, section 6.4). */
	private const UNREADABLE = 'https://unreadable.invalid/';

	private function __construct(
		/** As typed, for people. */
		public string $value,
		/** As requested, made from its parts: in ASCII, percent-encoded. */
		public string $requested,
		/** In ASCII and lower case; an IPv6 address without its brackets. */
		public string $host,
		public int $port,
	) {}

	/** @throws InvalidInput With the problem of the field "url". */
	public static function parse( string $value ): self {
		$parts = UrlParts::parse( $value );
		return $parts instanceof Problem
			? throw new InvalidInput( [ 'url' => $parts ] )
			: new self( $value, (string) $parts, $parts->host, $parts->port );
	}

	public static function unreadable(): self {
		return self::parse( self::UNREADABLE );
	}

	public function is_unreadable(): bool {
		return self::UNREADABLE === $this->value;
	}
}
