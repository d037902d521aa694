<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

/** A request as it arrived at one of the Listeners. */
final readonly class Arrived {

	public function __construct( public string $place, public string $line, public string $headers, public string $body ) {}
}
