<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Domain\Delivery\Schedule\RateLimiter;
use MultisiteWebhooks\Domain\Time;

/**
 * The generic cell rate algorithm (ITU-T I.371). One number for each host: when its next request
 * could start if all were sent one after the other at its rate. The requests of one second may be sent at once.
 */
final readonly class WpdbRateLimiter implements RateLimiter {

	private const OPTION    = 'multisite_webhooks_pace_';
	private const SECOND_MS = 1000;
	private const TRIES     = 20;

	public function __construct( private Database $database ) {}

	public function take( string $host, int $per_second, int $wanted, \DateTimeImmutable $now ): int {
		$option = $this->option( $host );
		$now_us = 1000 * Time::milliseconds( $now );
		$each   = intdiv( 1_000_000, $per_second );
		for ( $try = 0; $try < self::TRIES; $try++ ) {
			$before = $option->number();
			// A clock that was set back must not stop the host's deliveries for that long.
			$next    = min( max( $now_us, $before ), $now_us + 1000 * self::SECOND_MS );
			$allowed = max( 0, min( $wanted, intdiv( $now_us + 1_000_000 - $next, $each ) ) );
			if ( ( 0 === $allowed && $next >= $before ) || $option->compare_and_set( $before, $next + $allowed * $each ) ) {
				return $allowed;
			}
		}
		// Others take what there is.
		return 0;
	}

	public function give_back( string $host, int $per_second, int $unused ): void {
		$this->option( $host )->subtract_number( $unused * intdiv( 1_000_000, $per_second ) );
	}

	private function option( string $host ): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION . md5( $host ) );
	}
}
