<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** The latest attempt of a delivery, as a list shows it: without headers and bodies. */
final readonly class LastAttempt {

	public function __construct(
		public int $number,
		public \DateTimeImmutable $at,
		public int $duration_ms,
		public ?int $status_code,
	) {}
}
