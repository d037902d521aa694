<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

/** The last 24 hours, in whole hours of UTC. */
final class LastDay {

	public const HOURS = 24;

	/** @return non-empty-list<\DateTimeImmutable> The start of each hour: oldest first, the current hour last. */
	public static function hours( \DateTimeImmutable $now ): array {
		$utc     = $now->setTimezone( new \DateTimeZone( 'UTC' ) );
		$present = $utc->setTime( (int) $utc->format( 'G' ), 0 );
		return array_map(
			static fn ( int $ago ): \DateTimeImmutable => $present->modify( "-{$ago} hours" ),
			range( self::HOURS - 1, 0 )
		);
	}
}
