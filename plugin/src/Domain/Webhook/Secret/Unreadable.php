<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Secret;

/** What of a webhook was sealed with keys that this network no longer has. Nothing is sent until it is readable or replaced. */
final readonly class Unreadable {

	/** @param list<string> $headers Names of extra headers whose values can't be read. */
	public function __construct( public bool $secret = false, public array $headers = [] ) {}

	public function is_anything(): bool {
		return $this->secret || [] !== $this->headers;
	}
}
