<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\Schedule\RateLimiter;
use MultisiteWebhooks\Domain\Time;

/** A rate limiter in memory. */
final class MemoryRateLimiter implements RateLimiter {

	/** @var array<string, int> Microseconds since 1970. */
	private array $next = [];

	public function take( string $host, int $per_second, int $wanted, \DateTimeImmutable $now ): int {
		$now_us  = 1000 * Time::milliseconds( $now );
		$each    = intdiv( 1_000_000, $per_second );
		$next    = min( max( $now_us, $this->next[ $host ] ?? 0 ), $now_us + 1_000_000 );
		$allowed = max( 0, min( $wanted, intdiv( $now_us + 1_000_000 - $next, $each ) ) );

		$this->next[ $host ] = $next + $allowed * $each;
		return $allowed;
	}

	public function give_back( string $host, int $per_second, int $unused ): void {
		$this->next[ $host ] = ( $this->next[ $host ] ?? 0 ) - $unused * intdiv( 1_000_000, $per_second );
	}
}
