<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** What our tables hold, by the database's own estimate. */
final readonly class StorageSize {

	public function __construct( public int $rows, public int $bytes ) {}
}
