<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/** The times before which content and log entries may be deleted. */
final readonly class Cutoffs {

	public function __construct( public \DateTimeImmutable $content, public \DateTimeImmutable $log ) {}
}
