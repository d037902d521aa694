<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

/**
 * How many requests this process has in flight to one webhook or one host, and how many it may have. A webhook that failed gets a
 * single request at a time, and twice as many after each success, up to its limit.
 */
final class Throttle {

	/** However fast a receiver is, the lease of a claim must outlast the wait. */
	private const MOST_CLAIMED = 500;

	private const SECOND_MS = 1000;

	private int $in_flight = 0;

	private int $window;

	/** Requests that ended in this second. */
	private int $ended = 0;

	private int $ended_before = 0;

	/** Those of them that were accepted. */
	private int $accepted = 0;

	private int $accepted_before = 0;

	private int $second = 0;

	public function __construct( private readonly int $at_once ) {
		$this->window = $at_once;
	}

	public function has_room(): bool {
		return $this->in_flight < $this->window;
	}

	/**
	 * How many deliveries are worth claiming: what the receiver can take at once, then about a second's worth, so that a
	 * slow one keeps no claims that would end, and a fast one never waits for us. None while half of that is still
	 * there: claiming many costs as much as claiming one.
	 *
	 * @param int $claimed Claimed and not started.
	 */
	public function wants( int $claimed, int $now_ms ): int {
		$this->turn( $now_ms );
		$enough = min( self::MOST_CLAIMED, max( 2 * $this->window, $this->ended, $this->ended_before ) );
		return 2 * $claimed > $enough ? 0 : max( 0, $enough - $this->in_flight - $claimed );
	}

	/** How many were accepted in this second and the one before. */
	public function accepted_lately( int $now_ms ): int {
		$this->turn( $now_ms );
		return $this->accepted + $this->accepted_before;
	}

	public function started(): void {
		++$this->in_flight;
	}

	public function accepted( int $now_ms ): void {
		$this->ended( $now_ms );
		++$this->accepted;
		$this->window = min( $this->at_once, 2 * $this->window );
	}

	public function failed( int $now_ms ): void {
		$this->ended( $now_ms );
		$this->window = 1;
	}

	/** Whatever came of the request, how many there may be at once stays as it is. */
	public function ended( int $now_ms ): void {
		$this->turn( $now_ms );
		++$this->ended;
		--$this->in_flight;
	}

	/** The receiver failed before this process knew it. */
	public function slow_down(): void {
		$this->window = 1;
	}

	/** Nobody waits for these requests any more. */
	public function abandon( int $requests ): void {
		$this->in_flight -= $requests;
	}

	private function turn( int $now_ms ): void {
		$second = intdiv( $now_ms, self::SECOND_MS );
		if ( $second === $this->second ) {
			return;
		}
		$is_next               = $second === $this->second + 1;
		$this->ended_before    = $is_next ? $this->ended : 0;
		$this->accepted_before = $is_next ? $this->accepted : 0;
		$this->ended           = 0;
		$this->accepted        = 0;
		$this->second          = $second;
	}
}
