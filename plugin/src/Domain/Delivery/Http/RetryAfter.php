<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

/** How long a receiver asks to wait: seconds, or a date in any of the three formats (RFC 9110, sections 5.6.7 and 10.2.3). */
final class RetryAfter {

	/** The longest delay of the retry schedule: no receiver can ask for more. */
	private const LONGEST = 86400;

	/** "Retry-After: 0" would use up all attempts within a second. */
	private const SHORTEST = 1;

	/** Many receivers send a fraction, which the format does not have. */
	private const SECONDS = '(?<seconds>\d+(?:\.\d*)?)';

	/** The weekday is not compared with the date, from which it follows. */
	private const DATES = [
		// Sun, 06 Nov 1994 08:49:37 GMT.
		'[a-z]{3}, *(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>[\d:]{7,8}) (?:GMT|UTC?|[+-]0000)',
		// Sunday, 06-Nov-94 08:49:37 GMT.
		'[a-z]{3,9}, *(?<day>\d{1,2})-(?<month>[a-z]{3})-(?<year>\d{2}|\d{4}) (?<time>[\d:]{7,8}) (?:GMT|UTC?|[+-]0000)',
		// Sun Nov  6 08:49:37 1994.
		'[a-z]{3} (?<month>[a-z]{3}) +(?<day>\d{1,2}) (?<time>[\d:]{7,8}) (?<year>\d{4})',
	];

	private const MONTHS = [ 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec' ];

	/**
	 * The longest of them where the header came more than once.
	 *
	 * @return ?int Seconds; null if nothing of it can be read.
	 */
	public static function seconds( string $header, \DateTimeImmutable $now ): ?int {
		$waits = [];
		// A date has a comma too, but only behind its weekday.
		foreach ( (array) preg_split( '/(?<!\bMon|\bTue|\bWed|\bThu|\bFri|\bSat|\bSun|day),/i', $header ) as $part ) {
			$waits[] = self::wait( trim( (string) $part ), $now );
		}
		$waits = array_filter( $waits, is_int( ... ) );
		return [] === $waits ? null : max( self::SHORTEST, min( self::LONGEST, max( $waits ) ) );
	}

	private static function wait( string $text, \DateTimeImmutable $now ): ?int {
		if ( 1 === preg_match( '/\A' . self::SECONDS . '\z/', $text, $found ) ) {
			return (int) ceil( min( (float) $found['seconds'], self::LONGEST ) );
		}
		foreach ( self::DATES as $format ) {
			if ( 1 === preg_match( "/\A{$format}\z/i", $text, $found ) ) {
				$at = self::timestamp( $found, $now );
				return null === $at ? null : $at - $now->getTimestamp();
			}
		}
		return null;
	}

	/** @param array<array-key, string> $found */
	private static function timestamp( array $found, \DateTimeImmutable $now ): ?int {
		$month = array_search( strtolower( $found['month'] ), self::MONTHS, true );
		$day   = (int) $found['day'];
		$year  = self::year( $found['year'], $now );
		if ( false === $month || ! checkdate( $month + 1, $day, $year )
			|| 1 !== preg_match( '/\A(\d{1,2}):(\d\d):(\d\d)\z/', $found['time'], $time )
			|| (int) $time[1] > 23 || (int) $time[2] > 59 || (int) $time[3] > 60 ) {
			return null;
		}
		$at = gmmktime( (int) $time[1], (int) $time[2], (int) $time[3], $month + 1, $day, $year );
		return false === $at ? null : $at;
	}

	/** Of two digits, it is at most 50 years ahead (RFC 9110, section 5.6.7). */
	private static function year( string $digits, \DateTimeImmutable $now ): int {
		if ( 4 === strlen( $digits ) ) {
			return (int) $digits;
		}
		$this_year = (int) $now->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y' );
		$year      = intdiv( $this_year, 100 ) * 100 + (int) $digits;
		return $year > $this_year + 50 ? $year - 100 : $year;
	}
}
