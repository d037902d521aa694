<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Network\Site;

/** What an event says, as it was fired. */
final readonly class Content {

	/** @param array<array-key, mixed> $payload */
	public function __construct( public array $payload, public ?Site $site ) {}

	public function equals( self $other ): bool {
		return $this->payload === $other->payload && self::values( $this->site ) === self::values( $other->site );
	}

	/** @return array<mixed> */
	private static function values( ?Site $site ): array {
		return null === $site ? [] : get_object_vars( $site );
	}
}
