<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Time;

/** When a failed delivery is retried: nine more times over about 75 hours, each ±20% so that retries do not come in waves. */
final readonly class RetrySchedule {

	/** Seconds to wait after the 1st, 2nd, … failed attempt (Standard Webhooks 1.0.0, "Retry schedule"). */
	public const DELAYS = [ 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400 ];

	private const JITTER = 0.2;

	/** @param \Closure(): float $random Between 0 and 1. */
	public function __construct( private \Closure $random ) {}

	/** How many attempts follow if that one fails. */
	public static function tries_after( int $attempt ): int {
		return count( array_slice( self::DELAYS, $attempt - 1 ) );
	}

	/** About how long from that attempt to the last one, if all fail. */
	public static function seconds_after( int $attempt ): int {
		return array_sum( array_slice( self::DELAYS, $attempt - 1 ) );
	}

	/**
	 * Null where that was the last attempt.
	 *
	 * @param ?int $retry_after Seconds that the receiver asked to wait, used as they are.
	 */
	public function next_try( int $failed_attempt, \DateTimeImmutable $now, ?int $retry_after = null ): ?\DateTimeImmutable {
		$delay = self::DELAYS[ $failed_attempt - 1 ] ?? null;
		if ( null === $delay ) {
			return null;
		}
		$milliseconds = null === $retry_after
			? (int) round( $delay * 1000 * ( 1 - self::JITTER + 2 * self::JITTER * ( $this->random )() ) )
			: $retry_after * 1000;
		return Time::after( $now, $milliseconds );
	}
}
