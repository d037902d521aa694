<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Time;

/** What goes wrong with events is reported for a week after the last time. */
final class QuietWeek {

	private const REPORTED_MS = 7 * 24 * 3600 * 1000;

	/** @param string $last_at When it went wrong last; '' if it never did. */
	public static function has_passed( string $last_at, \DateTimeImmutable $now ): bool {
		$last = Time::parse( $last_at );
		return null === $last || Time::milliseconds( $now ) - Time::milliseconds( $last ) > self::REPORTED_MS;
	}
}
