<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** Where the network lives, as stored. */
final readonly class Home {

	/**
	 * @param string  $address   Where it sends from.
	 * @param ?string $silent_at The address at which an admin has declared it a copy.
	 */
	public function __construct( public string $address, public ?string $silent_at = null ) {}
}
