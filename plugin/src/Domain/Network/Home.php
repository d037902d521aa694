<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** What is kept about where the network lives. */
final readonly class Home {

	/**
	 * @param string  $address   Where it sends from.
	 * @param ?string $silent_at Where it was said to be a copy that stays silent.
	 */
	public function __construct( public string $address, public ?string $silent_at = null ) {}
}
