<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/** What is older than this may go. */
final readonly class Cutoffs {

	public function __construct( public \DateTimeImmutable $content, public \DateTimeImmutable $log ) {}
}
