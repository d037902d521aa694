<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Sql;

use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\InvalidInput;

/** Reads what is readable of a row, and remembers if something was not. */
final class TolerantReader {

	private bool $complete = true;

	/**
	 * @template T
	 * @param \Closure(): T $read
	 * @param T             $default
	 * @return T
	 */
	public function take( \Closure $read, mixed $default ): mixed {
		try {
			return $read();
		} catch ( UnreadableRow | InvalidInput | InvalidId | \ValueError ) {
			$this->complete = false;
			return $default;
		}
	}

	/**
	 * Null also if it can't be read.
	 *
	 * @param array<mixed> $row
	 */
	public static function time( array $row, string $column ): ?\DateTimeImmutable {
		return ( new self() )->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, $column ), null );
	}

	public function is_complete(): bool {
		return $this->complete;
	}
}
