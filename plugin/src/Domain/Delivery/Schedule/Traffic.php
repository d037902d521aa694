<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/** What processes tell each other about sending to one webhook. */
final readonly class Traffic {

	/**
	 * @param ?Pace               $pace       Null while its receiver takes all that it gets.
	 * @param ?\DateTimeImmutable $slow_until Until then a process may wait for its response.
	 */
	public function __construct( public ?Pace $pace = null, public ?\DateTimeImmutable $slow_until = null ) {}

	public function is_slow( \DateTimeImmutable $now ): bool {
		return null !== $this->slow_until && $this->slow_until > $now;
	}
}
