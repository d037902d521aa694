<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Domain\Delivery\Schedule\RateLimiter;
use MultisiteWebhooks\Domain\Time;

/**
 * The generic cell rate algorithm (ITU-T I.371). One number for each host, in a network option: when its next request
 * could start if all were sent one after the other at its rate. The requests of one second may be sent at once.
 */
final readonly class WpdbRateLimiter implements RateLimiter {

	private const OPTION    = 'multisite_webhooks_pace_';
	private const SECOND_MS = 1000;

	public function __construct( private Database $database ) {}

	public function take( string $host, int $per_second, int $wanted, \DateTimeImmutable $now ): int {
		$option = $this->option( $host )->id();
		return $this->database->transaction(
			function () use ( $option, $per_second, $wanted, $now ): int {
				$now_us = 1000 * Time::milliseconds( $now );
				// A clock that was set back must not stop the host's deliveries for that long.
				$next    = min( max( $now_us, $this->locked( $option ) ), $now_us + 1000 * self::SECOND_MS );
				$each    = intdiv( 1_000_000, $per_second );
				$allowed = max( 0, min( $wanted, intdiv( $now_us + 1_000_000 - $next, $each ) ) );
				$this->write( $option, $next + $allowed * $each );
				return $allowed;
			}
		);
	}

	public function give_back( string $host, int $per_second, int $unused ): void {
		$option = $this->option( $host )->id();
		$this->database->execute(
			'UPDATE %i SET meta_value = CAST( meta_value AS UNSIGNED ) - %d WHERE meta_id = %d AND CAST( meta_value AS UNSIGNED ) > %d',
			[
				$this->database->tables->site_meta,
				$unused * intdiv( 1_000_000, $per_second ),
				$option,
				$unused * intdiv( 1_000_000, $per_second ),
			]
		);
	}

	private function option( string $host ): AtomicOption {
		return new AtomicOption( $this->database, self::OPTION . md5( $host ) );
	}

	/** Writes first, which takes the lock on SQLite as well. */
	private function locked( int $option ): int {
		$this->database->execute(
			'UPDATE %i SET meta_value = meta_value WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $option ]
		);
		return $this->database->number( 'SELECT meta_value FROM %i WHERE meta_id = %d', [ $this->database->tables->site_meta, $option ] );
	}

	private function write( int $option, int $value ): void {
		$this->database->execute(
			'UPDATE %i SET meta_value = %d WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $value, $option ]
		);
	}
}
