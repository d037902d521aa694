<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** The size of the plugin's tables, as the database estimates it. */
final readonly class StorageSize {

	public function __construct( public int $rows, public int $bytes ) {}
}
