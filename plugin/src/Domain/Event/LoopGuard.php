<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/**
 * Ends loops: code that listens to deliveries may fire an event for each of them. Each such event is one step deeper
 * than the one whose delivery caused it, and there is a deepest step.
 */
final class LoopGuard {

	public const DEEPEST = 5;

	/** Of what is recorded now: 0 where no delivery caused it. */
	private int $depth = 0;

	public function depth(): int {
		return $this->depth;
	}

	/** @param int $depth Of an event that is being delivered. */
	public function enter( int $depth ): void {
		$this->depth = max( $this->depth, $depth + 1 );
	}

	public function reset(): void {
		$this->depth = 0;
	}
}
