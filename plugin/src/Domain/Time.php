<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** How times look on the wire: RFC 3339, UTC, with milliseconds. */
final class Time {

	public static function rfc3339( \DateTimeImmutable $time ): string {
		return $time->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s.v\Z' );
	}

	/** Null where the text is no RFC 3339 time (a date alone counts as its midnight in UTC). */
	public static function parse( string $text ): ?\DateTimeImmutable {
		if ( 1 !== preg_match( '/\A\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)?)?\z/', $text ) ) {
			return null;
		}
		try {
			return ( new \DateTimeImmutable( $text, new \DateTimeZone( 'UTC' ) ) )->setTimezone( new \DateTimeZone( 'UTC' ) );
		} catch ( \Exception ) {
			return null;
		}
	}

	public static function milliseconds( \DateTimeImmutable $time ): int {
		return $time->getTimestamp() * 1000 + (int) $time->format( 'v' );
	}

	/** The time so many milliseconds later. */
	public static function after( \DateTimeImmutable $time, int $milliseconds ): \DateTimeImmutable {
		return $time->modify( sprintf( '%+d milliseconds', $milliseconds ) );
	}
}
