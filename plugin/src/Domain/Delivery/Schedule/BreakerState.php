<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** How a webhook that fails is doing. */
final readonly class BreakerState {

	/**
	 * @param int                 $failures   Attempts in vain since the last that arrived.
	 * @param ?\DateTimeImmutable $open_until Nothing is sent before that.
	 */
	public function __construct( public int $failures, public ?\DateTimeImmutable $open_until ) {}

	public function is_open( \DateTimeImmutable $now ): bool {
		return null !== $this->open_until && $this->open_until > $now;
	}
}
