<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** A network that is no longer at its home: it was either copied or moved. */
final readonly class NetworkCopy {

	/**
	 * @param string $known  Its home: where it sent from.
	 * @param string $now    Its current address.
	 * @param bool   $silent Whether an admin has declared it a copy.
	 */
	public function __construct( public string $known, public string $now, public bool $silent ) {}
}
