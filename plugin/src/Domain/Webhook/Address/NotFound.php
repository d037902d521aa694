<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** The host name could not be resolved. */
final readonly class NotFound {

	public function __construct( public string $host ) {}
}
