<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Schedule\Breaker;
use MultisiteWebhooks\Domain\Time;

/** Results of a run that are not saved yet. */
final class ResultBuffer {

	/** Saved together: one transaction for many is what lets a process send thousands a second. */
	private const AT_ONCE = 250;
	private const WAIT_MS = 20;

	/** Where saving takes long, on a slow machine for example, it must not take most of the time. */
	private const LONGEST_WAIT_MS = 200;
	private const PART            = 10;

	/** @var list<DeliveryResult> */
	private array $results = [];

	/** When the first of them must be saved. */
	private ?int $due_ms = null;

	private int $failures = 0;

	private int $wait_ms = self::WAIT_MS;

	public function add( DeliveryResult $result, \DateTimeImmutable $now ): void {
		$this->results[] = $result;
		// What was not tried has nothing to wait for.
		$this->due_ms  ??= Time::milliseconds( $now ) + ( null === $result->attempt ? 0 : $this->wait_ms );
		$this->failures += match ( true ) {
			null === $result->attempt || $result->is_delivered() => 0,
			// Nothing more goes there.
			$result->is_gone() || $result->is_refused() || null !== $result->retry_after => Breaker::OPENS_AFTER,
			default                                              => 1,
		};
	}

	public function is_due( \DateTimeImmutable $now ): bool {
		if ( null === $this->due_ms ) {
			return false;
		}
		// Enough failures to open a breaker must not wait.
		return self::AT_ONCE <= count( $this->results )
			|| Breaker::is_open( $this->failures )
			|| $this->is_time( $this->due_ms, Time::milliseconds( $now ) );
	}

	/** @return list<DeliveryResult> */
	public function all(): array {
		return $this->results;
	}

	/** @param int $took_ms How long saving them took. */
	public function clear( int $took_ms = 0 ): void {
		$this->wait_ms  = max( self::WAIT_MS, min( self::LONGEST_WAIT_MS, self::PART * $took_ms ) );
		$this->results  = [];
		$this->due_ms   = null;
		$this->failures = 0;
	}

	/** Also where the clock was set back. */
	private function is_time( int $due_ms, int $now_ms ): bool {
		return $now_ms >= $due_ms || $due_ms - $now_ms > $this->wait_ms;
	}
}
