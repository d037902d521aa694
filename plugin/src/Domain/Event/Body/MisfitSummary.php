<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;

/** How many events didn't fit their schema, and the latest of them. */
final readonly class MisfitSummary {

	public function __construct(
		public int $count,
		public \DateTimeImmutable $since,
		public string $type,
		public \DateTimeImmutable $at,
		public SchemaProblem $problem,
	) {}
}
