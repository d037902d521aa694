<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/**
 * How this process is doing with one receiver: how many requests are in flight, and how many may be. One that failed
 * gets a single request at a time, and twice as many after each success, until all is well again.
 */
final class HostThrottle {

	/** However fast it is, a claim's lease must outlast the wait. */
	private const MOST_CLAIMED = 500;

	private const SECOND_MS = 1000;

	private int $in_flight = 0;

	private int $window;

	/** Answers in this second and in the one before. */
	private int $answered = 0;

	private int $answered_before = 0;

	private int $second = 0;

	public function __construct( public readonly HostLimits $limits ) {
		$this->window = $limits->at_once;
	}

	public function has_room(): bool {
		return $this->in_flight < $this->window;
	}

	/**
	 * How many are worth claiming: what it can take at once and then about a second's worth, so that a slow one
	 * keeps no claims that it would lose, and a fast one never waits for us. None while half of that is there still:
	 * many are claimed at the cost of one.
	 *
	 * @param int $claimed Those that are claimed and not begun.
	 */
	public function wants( int $claimed, int $now_ms ): int {
		$this->turn( $now_ms );
		$enough = min( self::MOST_CLAIMED, max( 2 * $this->window, $this->answered, $this->answered_before ) );
		return 2 * $claimed > $enough ? 0 : max( 0, $enough - $this->in_flight - $claimed );
	}

	public function began(): void {
		++$this->in_flight;
	}

	public function answered( bool $well, int $now_ms ): void {
		$this->turn( $now_ms );
		++$this->answered;
		--$this->in_flight;
		$this->window = $well ? min( $this->limits->at_once, 2 * $this->window ) : 1;
	}

	/** It has failed before this process knew it. */
	public function be_careful(): void {
		$this->window = 1;
	}

	private function turn( int $now_ms ): void {
		$second = intdiv( $now_ms, self::SECOND_MS );
		if ( $second === $this->second ) {
			return;
		}
		$this->answered_before = $second === $this->second + 1 ? $this->answered : 0;
		$this->answered        = 0;
		$this->second          = $second;
	}
}
