<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** How a webhook that fails is doing. */
final readonly class BreakerState {

	/**
	 * @param int                 $failures   Attempts in vain since the last that arrived.
	 * @param ?\DateTimeImmutable $rest_until Nothing is sent before that.
	 */
	public function __construct( public int $failures, public ?\DateTimeImmutable $rest_until ) {}

	public function rests( \DateTimeImmutable $now ): bool {
		return null !== $this->rest_until && $this->rest_until > $now;
	}
}
