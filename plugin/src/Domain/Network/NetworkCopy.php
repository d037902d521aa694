<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** A network that is not where it was: a copy of the one there, or that one, moved. */
final readonly class NetworkCopy {

	/**
	 * @param string $known  Where it sent from before.
	 * @param string $now    Where it is.
	 * @param bool   $silent Whether an admin has said that it is a copy.
	 */
	public function __construct( public string $known, public string $now, public bool $silent ) {}
}
