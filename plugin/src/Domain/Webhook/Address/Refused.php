<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** A host that leads to an address which is not publicly routable. */
final readonly class Refused {

	/** @param string $rule What kind of address it is: a key of PublicAddress::RANGES. */
	public function __construct( public string $host, public string $ip, public string $rule ) {}
}
