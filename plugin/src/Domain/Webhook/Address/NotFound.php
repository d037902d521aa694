<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** A host name that could not be found. */
final readonly class NotFound {

	public function __construct( public string $host ) {}
}
