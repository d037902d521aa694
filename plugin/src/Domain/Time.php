<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** Times as they are sent and stored: RFC 3339, in UTC, with milliseconds. */
final class Time {

	public static function rfc3339( \DateTimeImmutable $time ): string {
		return self::in_utc( $time )->format( 'Y-m-d\TH:i:s.v\Z' );
	}

	/** Skips the conversion where it isn't needed: nearly every time is in UTC, and each delivery has several. */
	public static function in_utc( \DateTimeImmutable $time ): \DateTimeImmutable {
		return 0 === $time->getOffset() ? $time : $time->setTimezone( new \DateTimeZone( 'UTC' ) );
	}

	/** Null unless the text is an RFC 3339 time within the years 0 to 9999 in UTC. A date alone means midnight in UTC. */
	public static function parse( string $text ): ?\DateTimeImmutable {
		if ( 1 !== preg_match( '/\A\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)?)?\z/', $text ) ) {
			return null;
		}
		try {
			$time = ( new \DateTimeImmutable( $text, new \DateTimeZone( 'UTC' ) ) )->setTimezone( new \DateTimeZone( 'UTC' ) );
			// Stored times are compared as text, so a year of five digits would sort first.
			return 4 === strlen( $time->format( 'Y' ) ) ? $time : null;
		} catch ( \Exception ) {
			return null;
		}
	}

	public static function milliseconds( \DateTimeImmutable $time ): int {
		return $time->getTimestamp() * 1000 + (int) $time->format( 'v' );
	}

	public static function from_milliseconds( int $milliseconds ): \DateTimeImmutable {
		$second = new \DateTimeImmutable( '@' . intdiv( $milliseconds, 1000 ) );
		return self::after( $second, $milliseconds % 1000 )->setTimezone( new \DateTimeZone( 'UTC' ) );
	}

	/** The time this many milliseconds later. */
	public static function after( \DateTimeImmutable $time, int $milliseconds ): \DateTimeImmutable {
		return $time->modify( sprintf( '%+d milliseconds', $milliseconds ) );
	}
}
