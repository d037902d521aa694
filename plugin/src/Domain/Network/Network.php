<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

final readonly class Network {

	public function __construct( public int $id, public string $url ) {}
}
