<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** Resolves host names. */
interface Resolver {

	/** @return list<string> IPv4 and IPv6 addresses; empty if the name doesn't exist or can't be resolved. */
	public function addresses( string $host ): array;
}
