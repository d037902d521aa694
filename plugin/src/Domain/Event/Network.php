<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

final readonly class Network {

	public function __construct( public int $id, public string $url ) {}
}
