<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Watch;

/** What one request has seen of the watched action. */
final readonly class Firings {

	/** @param list<array<string, mixed>> $samples Newest last: see Sample. */
	public function __construct( public string $action, public int $count, public array $samples ) {}
}
