<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** A claimed delivery with the bytes to send. */
final readonly class Ready {

	public function __construct( public Delivery $delivery, public string $body, public Claim $claim ) {}
}
