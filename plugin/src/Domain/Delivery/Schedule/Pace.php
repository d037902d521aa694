<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Time;

/**
 * How many requests a second one webhook gets, learned from its receiver's 429s. A 429 lowers it by a share; what is accepted
 * raises it again: quickly up to about where it was refused, slowly around that, and then faster and faster, for a limit may have been
 * lifted. That is TCP's CUBIC (RFC 9438) with rates instead of windows. A receiver that goes on refusing, such as one that counts
 * by the minute, gets single requests with pauses that grow. Requests are spread evenly (a generic cell rate algorithm, ITU-T
 * I.371), because receivers differ in how many they accept at once.
 */
final readonly class Pace {

	/** Rates are kept as requests in 1,000 seconds. */
	private const ONE_A_SECOND = 1000;

	private const SLOWEST = 16;

	/** Faster than that, it limits nothing any more. */
	private const FASTEST = 500_000;

	/** What is left of the rate after a refusal. */
	private const KEPT = 0.85;

	/** Of what was accepted within about a second. */
	private const FIRST_SHARE = 0.8;

	/** How fast it rises where it was not refused for as long again: what was learned is no longer true. */
	private const STEEPNESS = 1.0;

	/** A receiver that has spare capacity saved up accepts more for a while than it can in the long run. */
	private const SUSTAINABLE = 0.95;

	/** How long a rate that was lowered takes to be back where it was refused. The more time a refusal costs, the rarer it must be. */
	private const RECOVERY_MS         = 8_000;
	private const RECOVERY_BY_WAIT    = 5;
	private const LONGEST_RECOVERY_MS = 120_000;

	/** The first rate is a guess from a moment, and may be far too low. */
	private const FIRST_RECOVERY_MS = 2_000;

	/** One success of a slow receiver must not mean much. */
	private const STEPS_OF_RECOVERY = 4;

	/** A refusal may be bad luck. Two in a row mean that nothing is accepted at all. */
	private const CLOSED = 2;

	/** Between single requests to such a receiver: longer by half each time. */
	private const FIRST_PAUSE_MS   = 1000;
	private const PAUSE_GROWS      = 1.5;
	private const LONGEST_PAUSE_MS = 60_000;

	/** How late a request may be made up for. */
	private const SLACK_US = 25_000;

	/**
	 * @param int $ceiling     Requests in 1,000 s that were about too many; FASTEST while that is not known.
	 * @param int $progress_ms For how long requests were accepted since then.
	 * @param int $recovery_ms How long until it is back at the ceiling.
	 * @param int $refusals    In a row.
	 * @param int $refused_ms  When it was refused last, in milliseconds since 1970.
	 * @param int $next_us     When the next request may start, in microseconds since 1970.
	 */
	public function __construct(
		public int $ceiling,
		public int $progress_ms,
		public int $recovery_ms,
		public int $refusals,
		public int $refused_ms,
		public int $next_us,
	) {}

	/**
	 * After the first refusal.
	 *
	 * @param int  $accepted How many were accepted within about a second before it.
	 * @param ?int $wait_ms  That the receiver asked for.
	 */
	public static function learned( int $accepted, ?int $wait_ms, \DateTimeImmutable $now ): self {
		$recovery = self::recovery_ms( self::FIRST_RECOVERY_MS, $wait_ms );
		$known    = max( self::ONE_A_SECOND, (int) ( self::FIRST_SHARE * $accepted * self::ONE_A_SECOND ) );
		$ceiling  = 0 === $accepted ? self::FASTEST : $known;
		$now_ms   = Time::milliseconds( $now );
		$pace     = new self( min( self::FASTEST, $ceiling ), $recovery, $recovery, 1, $now_ms, 1000 * $now_ms );
		return 0 === $accepted ? $pace->closed( $now_ms ) : $pace;
	}

	/** Requests in 1,000 seconds. */
	public function rate(): int {
		$from_ceiling = ( $this->progress_ms - $this->recovery_ms ) / $this->recovery_ms;
		$steepness    = 0 > $from_ceiling ? 1 - self::KEPT : self::STEEPNESS;
		$rate         = $this->ceiling * ( 1 + $steepness * $from_ceiling ** 3 );
		return (int) max( self::SLOWEST, min( self::FASTEST, round( $rate ) ) );
	}

	/** Whether the refusal of a request says something new. Those in flight together are refused together. */
	public function is_news( \DateTimeImmutable $started_at ): bool {
		return Time::milliseconds( $started_at ) > $this->refused_ms;
	}

	/** @param ?int $wait_ms That the receiver asked for. */
	public function refused( ?int $wait_ms, \DateTimeImmutable $now ): self {
		$now_ms = Time::milliseconds( $now );
		if ( 0 < $this->refusals ) {
			return $this->closed( $now_ms );
		}
		// One that refuses at random is not that slow: only refusals in a row say so.
		$least    = min( $this->ceiling, self::ONE_A_SECOND );
		$ceiling  = max( $least, (int) ( self::SUSTAINABLE * $this->rate() ) );
		$recovery = self::recovery_ms( self::RECOVERY_MS, $wait_ms );
		return new self( $ceiling, 0, $recovery, 1, $now_ms, max( $this->next_us, 1000 * $now_ms ) );
	}

	/** Null where it no longer limits anything. */
	public function accepted( int $count ): ?self {
		$rate = $this->rate();
		if ( self::FASTEST <= max( $rate, $this->ceiling ) ) {
			return null;
		}
		$each     = min( intdiv( 1000 * self::ONE_A_SECOND, $rate ), intdiv( $this->recovery_ms, self::STEPS_OF_RECOVERY ) );
		$progress = $this->progress_ms + $count * $each;
		// It no longer waits for the next single request.
		$next = self::CLOSED <= $this->refusals ? 0 : $this->next_us;
		return new self( $this->ceiling, $progress, $this->recovery_ms, 0, $this->refused_ms, $next );
	}

	/** @return array{int, self} How many of those wanted may start now, and the pace once they have. */
	public function take( int $wanted, \DateTimeImmutable $now ): array {
		$each   = $this->each_us();
		$now_us = 1000 * Time::milliseconds( $now );
		// A clock that was set back must not stop the webhook's deliveries for that long.
		$next    = min( max( $this->next_us, $now_us - self::SLACK_US ), $now_us + $each + self::SLACK_US );
		$allowed = $next > $now_us ? 0 : min( $wanted, 1 + intdiv( $now_us - $next, $each ) );
		return [ $allowed, $this->at( $next + $allowed * $each ) ];
	}

	public function returned( int $unused ): self {
		// Another process may have set it to 0 meanwhile.
		return $this->at( max( 0, $this->next_us - $unused * $this->each_us() ) );
	}

	/** How long until the next request may start. */
	public function wait_ms( \DateTimeImmutable $now ): int {
		return max( 0, intdiv( $this->next_us, 1000 ) - Time::milliseconds( $now ) );
	}

	private function closed( int $now_ms ): self {
		$is_slow = self::CLOSED > $this->refusals && self::ONE_A_SECOND >= $this->rate();
		$ceiling = $is_slow ? max( self::SLOWEST, (int) ( self::SUSTAINABLE * $this->rate() ) ) : $this->ceiling;
		$closed  = new self( $ceiling, 0, $this->recovery_ms, $this->refusals + 1, $now_ms, 0 );
		return $closed->at( 1000 * $now_ms + $closed->each_us() );
	}

	private function at( int $next_us ): self {
		return new self( $this->ceiling, $this->progress_ms, $this->recovery_ms, $this->refusals, $this->refused_ms, $next_us );
	}

	private function each_us(): int {
		$each = intdiv( 1_000_000 * self::ONE_A_SECOND, $this->rate() );
		if ( self::CLOSED > $this->refusals ) {
			return $each;
		}
		$pause = self::FIRST_PAUSE_MS * self::PAUSE_GROWS ** min( 20, $this->refusals - self::CLOSED );
		return max( $each, (int) ( 1000 * min( self::LONGEST_PAUSE_MS, $pause ) ) );
	}

	private static function recovery_ms( int $least_ms, ?int $wait_ms ): int {
		return max( $least_ms, min( self::LONGEST_RECOVERY_MS, self::RECOVERY_BY_WAIT * ( $wait_ms ?? 0 ) ) );
	}
}
