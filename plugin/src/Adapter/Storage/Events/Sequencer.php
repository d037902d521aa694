<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;

/**
 * Numbers visible events, one process at a time. An event whose transaction commits late gets a later position, however
 * early its id. So a reader that goes by position misses nothing. An open event gets none until it is released or its time is over.
 */
final readonly class Sequencer {

	private const COUNTER = 'multisite_webhooks_last_position';

	/** Until when a process numbers, in milliseconds since 1970. */
	private const LEASE = 'multisite_webhooks_numbering';

	/** If a process is killed while it numbers, the others go on after this time. If it only is slow, one of them counts. */
	private const LEASE_MS = 3000;

	/** How long to wait for another process that numbers. On one server, the database itself makes it wait. */
	private const WAIT_MS = 500;
	private const LOOK_MS = 10;

	public function __construct(
		private Database $database,
		private Clock $clock,
	) {}

	private function is_needed(): bool {
		return null !== $this->database->row(
			'SELECT id FROM %i FORCE INDEX ( place ) WHERE network_id = %d AND position IS NULL
			AND ( open_until IS NULL OR open_until <= %s ) LIMIT 1',
			[ $this->database->tables->events, $this->database->tables->network, $this->now() ]
		);
	}

	private function now(): string {
		return Row::stored_time( $this->clock->now() );
	}

	/** @return int Events numbered. */
	public function run( int $limit ): int {
		if ( ! $this->is_needed() ) {
			return 0;
		}
		$until = $this->lease();
		if ( null === $until ) {
			return 0;
		}
		try {
			return $this->database->transaction( fn (): int => $this->number( $limit, $until ) );
		} catch ( StorageFailed $failure ) {
			$this->give_up( $until );
			throw $failure;
		}
	}

	/** @return ?int Until when it is ours; null if another process keeps it. */
	private function lease(): ?int {
		$lease = new AtomicOption( $this->database, self::LEASE );
		for ( $waited = 0; $waited <= self::WAIT_MS; $waited += self::LOOK_MS ) {
			$now = Time::milliseconds( $this->clock->now() );
			if ( $lease->take( $now, $now + self::LEASE_MS ) ) {
				return $now + self::LEASE_MS;
			}
			$this->clock->sleep( self::LOOK_MS );
		}
		return null;
	}

	/** Otherwise others would wait for its end. */
	private function give_up( int $until ): void {
		try {
			$this->end_lease( $until );
		} catch ( StorageFailed ) {
			return;
		}
	}

	private function end_lease( int $until ): bool {
		return ( new AtomicOption( $this->database, self::LEASE ) )->compare_and_set( $until, 0 );
	}

	private function number( int $limit, int $until ): int {
		// First a write: then SQLite lets nobody else write, and on one server others wait for the end of this transaction. Nothing may be
		// read before: only now does the snapshot hold all that was committed.
		if ( ! $this->end_lease( $until ) ) {
			return 0;
		}
		$events = $this->unnumbered( $limit );
		if ( [] === $events ) {
			return 0;
		}
		$counter  = new AtomicOption( $this->database, self::COUNTER );
		$before   = $counter->number();
		$position = max( $before, $this->highest() );
		foreach ( $events as $event ) {
			$numbered = $this->database->execute(
				'UPDATE %i SET position = %d WHERE id = %s AND position IS NULL',
				[ $this->database->tables->events, ++$position, $event ]
			);
			$this->require_ours( 1 === $numbered );
		}
		$this->require_ours( $counter->compare_and_set( $before, $position ) );
		return count( $events );
	}

	/** Where another process has numbered in spite of the lease, nothing of this counts: it begins again. */
	private function require_ours( bool $is_ours ): void {
		if ( ! $is_ours ) {
			throw StorageFailed::conflict( 'Another process numbers the same events.' );
		}
	}

	/**
	 * After a restore of the tables alone, the counter may be older than they are. After a clean-up, they may hold none of the last.
	 */
	private function highest(): int {
		return $this->database->number(
			'SELECT MAX( position ) FROM %i WHERE network_id = %d',
			[ $this->database->tables->events, $this->database->tables->network ]
		);
	}

	/** @return list<string> The first ids. */
	private function unnumbered( int $limit ): array {
		$rows = $this->database->rows(
			// Without the hint, MariaDB scans all events by id when it estimates that many have no position.
			'SELECT id FROM %i FORCE INDEX ( place )
			WHERE network_id = %d AND position IS NULL AND ( open_until IS NULL OR open_until <= %s ) ORDER BY id LIMIT %d',
			[ $this->database->tables->events, $this->database->tables->network, $this->now(), $limit ]
		);
		return Row::column( $rows, 'id' );
	}
}
