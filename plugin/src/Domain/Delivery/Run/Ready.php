<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;

/** A claimed delivery with the bytes to send. */
final readonly class Ready {

	public function __construct( public Delivery $delivery, public string $body, public Claim $claim ) {}
}
