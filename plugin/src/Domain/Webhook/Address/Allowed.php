<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** The host is allowed, at these addresses only. */
final readonly class Allowed {

	/**
	 * @param non-empty-list<string> $addresses The connection must use one of these: a second lookup could return others.
	 * @param ?Refused               $ignored   The first of its addresses that are not public and therefore not used.
	 */
	public function __construct( public array $addresses, public ?Refused $ignored = null ) {}
}
