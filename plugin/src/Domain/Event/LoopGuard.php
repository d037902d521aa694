<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/**
 * Prevents endless loops through code that listens to deliveries and fires events. Each event that is fired during
 * deliveries is one level deeper than the delivered event, and the depth is limited.
 */
final class LoopGuard {

	public const MAX_DEPTH = 5;

	/** The depth of events that are recorded now; 0 unless deliveries are running. */
	private int $depth = 0;

	public function depth(): int {
		return $this->depth;
	}

	/** @param int $depth The depth of an event that is about to be delivered. */
	public function enter( int $depth ): void {
		$this->depth = max( $this->depth, $depth + 1 );
	}

	public function reset(): void {
		$this->depth = 0;
	}
}
