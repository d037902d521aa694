<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** The right to send a delivery for a while. When the time is over, anyone may claim it again. */
final readonly class Claim {

	public function __construct(
		public string $token,
		public \DateTimeImmutable $now,
		public \DateTimeImmutable $until,
	) {}
}
