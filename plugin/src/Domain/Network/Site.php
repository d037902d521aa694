<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** A site as it was when something happened there. */
final readonly class Site {

	public function __construct( public int $id, public string $url, public string $name ) {}
}
