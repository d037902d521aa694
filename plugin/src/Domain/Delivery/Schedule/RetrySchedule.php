<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Time;

/**
 * When a failed delivery is retried: nine more times over about 75 hours, each ±20% so that retries do not come in waves.
 * An attempt whose receiver asked to wait counts as none of them: such a delivery ends by time, after as many hours.
 */
final readonly class RetrySchedule {

	/** Seconds to wait after the 1st, 2nd, … counted attempt (Standard Webhooks 1.0.0, "Retry schedule"). */
	public const DELAYS = [ 5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400 ];

	private const JITTER = 0.2;

	/** However short the waits that a receiver asks for, they grow with the time that has passed, as a share of it … */
	private const LEAST_SHARE = 0.1;

	/** … up to an hour, so that a delivery is tried less than 200 times, and soon after its receiver is back. */
	private const MOST_FLOOR_MS = 3_600_000;

	/** @param \Closure(): float $random Between 0 and 1. */
	public function __construct( private \Closure $random ) {}

	/** How many attempts follow if that one fails, and all of them count. */
	public static function tries_after( int $attempt ): int {
		return count( array_slice( self::DELAYS, $attempt - 1 ) );
	}

	/** About how long from that attempt to the last one, if all fail and count. */
	public static function seconds_after( int $attempt ): int {
		return array_sum( array_slice( self::DELAYS, $attempt - 1 ) );
	}

	/** About when the last attempt of a waiting delivery is made, if all fail. Null if it is not waiting. */
	public static function ends_at( Delivery $delivery ): ?\DateTimeImmutable {
		$next = $delivery->next_try_at;
		if ( null === $next ) {
			return null;
		}
		$by_count = Time::after( $next, 1000 * self::seconds_after( $delivery->counted_attempts() + 1 ) );
		return 0 === $delivery->waits || null === $delivery->first_try_at
			? $by_count
			: max( $next, min( $by_count, self::deadline( $delivery->first_try_at ) ) );
	}

	/**
	 * After an attempt that counts. Null where that was the last one.
	 *
	 * @param Delivery $delivery As it was before that attempt.
	 */
	public function next_try( Delivery $delivery, \DateTimeImmutable $now ): ?\DateTimeImmutable {
		$delay = self::DELAYS[ $delivery->counted_attempts() ] ?? null;
		return null === $delay || ( 0 < $delivery->waits && $this->is_over( $delivery ) ) ? null : $this->after_about( $delay, $now );
	}

	/**
	 * After an attempt whose receiver asked to wait. Null where the time is over.
	 *
	 * @param Delivery           $delivery As it was before that attempt.
	 * @param \DateTimeImmutable $tried_at When that attempt began.
	 * @param ?int               $seconds  That it asked to wait, used as they are; null if it did not say how long.
	 */
	public function after_wait(
		Delivery $delivery,
		\DateTimeImmutable $tried_at,
		\DateTimeImmutable $now,
		?int $seconds,
	): ?\DateTimeImmutable {
		if ( $this->is_over( $delivery ) ) {
			return null;
		}
		$passed = max( 0, Time::milliseconds( $now ) - Time::milliseconds( $delivery->first_try_at ?? $tried_at ) );
		$floor  = Time::after( $now, min( self::MOST_FLOOR_MS, (int) ( self::LEAST_SHARE * $passed ) ) );
		$asked  = null === $seconds ? $this->after_about( self::DELAYS[0], $now ) : Time::after( $now, 1000 * $seconds );
		return max( $floor, $asked );
	}

	/** By its plan: an attempt that this network made too late, as after days offline, is not the last one. */
	private function is_over( Delivery $delivery ): bool {
		return null !== $delivery->first_try_at && $delivery->next_try_at >= self::deadline( $delivery->first_try_at );
	}

	private static function deadline( \DateTimeImmutable $first_try ): \DateTimeImmutable {
		return Time::after( $first_try, 1000 * self::seconds_after( 1 ) );
	}

	private function after_about( int $seconds, \DateTimeImmutable $now ): \DateTimeImmutable {
		return Time::after( $now, (int) round( $seconds * 1000 * ( 1 - self::JITTER + 2 * self::JITTER * ( $this->random )() ) ) );
	}
}
