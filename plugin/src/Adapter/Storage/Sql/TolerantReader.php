<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

use MultisiteWebhooks\Domain\InvalidInput;

/** Reads of a row what can be read, and notes that something could not. */
final class TolerantReader {

	private bool $complete = true;

	/**
	 * @template T
	 * @param \Closure(): T $read
	 * @param T             $otherwise
	 * @return T
	 */
	public function take( \Closure $read, mixed $otherwise ): mixed {
		try {
			return $read();
		} catch ( UnreadableRow | InvalidInput | \ValueError ) {
			$this->complete = false;
			return $otherwise;
		}
	}

	public function is_complete(): bool {
		return $this->complete;
	}
}
