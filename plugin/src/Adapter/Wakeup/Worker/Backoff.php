<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup\Worker;

/** Pauses that double with each failure. */
final class Backoff {

	private int $next_ms;

	public function __construct( private readonly int $first_ms, private readonly int $longest_ms ) {
		$this->next_ms = $first_ms;
	}

	public function next_ms(): int {
		$pause         = min( $this->next_ms, $this->longest_ms );
		$this->next_ms = 2 * $pause;
		return $pause;
	}

	/** After a success, the next pause is short again. */
	public function reset(): void {
		$this->next_ms = $this->first_ms;
	}
}
