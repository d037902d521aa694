<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/**
 * Events that are fired while others are delivered, by code that listens to deliveries. Each is one link further from
 * the first, and a chain has an end, so that no delivery can be the cause of deliveries for ever.
 */
final class LoopGuard {

	public const LONGEST = 5;

	/** Of what is recorded now: 0 where no delivery is the cause. */
	private int $depth = 0;

	public function depth(): int {
		return $this->depth;
	}

	/** @param int $depth Of an event that is being delivered. */
	public function delivers( int $depth ): void {
		$this->depth = max( $this->depth, $depth + 1 );
	}

	public function ends(): void {
		$this->depth = 0;
	}
}
