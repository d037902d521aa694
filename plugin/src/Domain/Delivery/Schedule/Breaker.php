<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Time;

/**
 * The circuit breaker of a webhook. After some failures in a row it opens, however many deliveries wait. Then one of
 * them is sent as a probe, and each failed probe keeps it open longer, until one is delivered.
 */
final class Breaker {

	public const OPENS_AFTER = 5;

	private const FIRST_OPEN_MS   = 5_000;
	private const LONGEST_OPEN_MS = 300_000;

	/** How long nobody else sends a probe. */
	private const PROBE_MS = 60_000;

	public static function is_open( int $failures ): bool {
		return self::OPENS_AFTER <= $failures;
	}

	/** @param int $failures In a row. Null while these do not open it. */
	public static function open_until( int $failures, \DateTimeImmutable $now ): ?\DateTimeImmutable {
		if ( ! self::is_open( $failures ) ) {
			return null;
		}
		$doubled = min( $failures - self::OPENS_AFTER, 10 );
		return Time::after( $now, min( self::LONGEST_OPEN_MS, self::FIRST_OPEN_MS << $doubled ) );
	}

	public static function probe_until( \DateTimeImmutable $now ): \DateTimeImmutable {
		return Time::after( $now, self::PROBE_MS );
	}
}
