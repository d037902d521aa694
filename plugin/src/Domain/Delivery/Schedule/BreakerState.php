<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** The circuit breaker of one webhook, as it was read. */
final readonly class BreakerState {

	/**
	 * @param int                 $failures   Failed attempts since the last delivered one.
	 * @param ?\DateTimeImmutable $open_until Nothing is sent before that.
	 */
	public function __construct( public int $failures, public ?\DateTimeImmutable $open_until ) {}

	public function is_open( \DateTimeImmutable $now ): bool {
		return null !== $this->open_until && $this->open_until > $now;
	}
}
