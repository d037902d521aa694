<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** One way to have deliveries sent in time. */
final readonly class Remedy {

	/** @param string $text To paste on the server, as it is. */
	public function __construct( public string $name, public string $advice, public string $text ) {}
}
