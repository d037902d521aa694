<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Time;

/** Events that could not be recorded are reported for a week after the last of them. */
final class LostEvents {

	private const REPORTED_MS = 7 * 24 * 3600 * 1000;

	/** @param string $last_at When the last one was lost; '' if none was. */
	public static function are_over( string $last_at, \DateTimeImmutable $now ): bool {
		$last = Time::parse( $last_at );
		return null === $last || Time::milliseconds( $now ) - Time::milliseconds( $last ) > self::REPORTED_MS;
	}
}
