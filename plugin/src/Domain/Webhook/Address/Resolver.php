<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** Looks up the addresses of a host name. */
interface Resolver {

	/** @return list<string> IPv4 and IPv6 addresses; empty where the name does not exist or can't be looked up. */
	public function addresses( string $host ): array;
}
