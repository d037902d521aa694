<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** A way to send deliveries on time. */
final readonly class Remedy {

	/** @param string $text To paste on the server, unchanged. */
	public function __construct( public string $name, public string $advice, public string $text ) {}
}
