<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** The host has an address that is not publicly routable. */
final readonly class Refused {

	/** @param string $rule The kind of the address: a key of PublicAddress::RANGES. */
	public function __construct( public string $host, public string $ip, public string $rule ) {}
}
