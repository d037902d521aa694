<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Clock;

/**
 * Numbers visible events, one process at a time. An event whose transaction commits late gets a later position, however
 * early its id. So a reader that goes by position misses nothing. An open event gets none until it is released or its time is over.
 */
final readonly class Sequencer {

	private const COUNTER = 'multisite_webhooks_last_position';

	public function __construct(
		private Database $database,
		private Clock $clock,
	) {}

	/** When the first event can get its position: in the past unless all that lack one are open. */
	public function first_at(): ?\DateTimeImmutable {
		return $this->first_ready_at() ?? $this->first_open_until();
	}

	private function first_ready_at(): ?\DateTimeImmutable {
		$row = $this->database->row(
			'SELECT recorded_at FROM %i FORCE INDEX ( place ) WHERE network_id = %d AND position IS NULL
			AND ( open_until IS NULL OR open_until <= %s ) ORDER BY id LIMIT 1',
			[ $this->database->tables->events, $this->database->tables->network, $this->now() ]
		);
		return null === $row ? null : TolerantReader::time( $row, 'recorded_at' ) ?? Row::no_time();
	}

	private function first_open_until(): ?\DateTimeImmutable {
		$row = $this->database->row(
			'SELECT MIN( open_until ) AS open_until FROM %i FORCE INDEX ( place ) WHERE network_id = %d AND position IS NULL',
			[ $this->database->tables->events, $this->database->tables->network ]
		);
		return null === $row ? null : TolerantReader::time( $row, 'open_until' );
	}

	private function now(): string {
		return Row::stored_time( $this->clock->now() );
	}

	/** @return int Events numbered. */
	public function run( int $limit ): int {
		if ( null === $this->first_ready_at() ) {
			return 0;
		}
		$counter = ( new AtomicOption( $this->database, self::COUNTER ) )->id();
		return $this->database->transaction(
			function () use ( $limit, $counter ): int {
				$position = $this->locked_position( $counter );
				// Read only with the lock: only then does the snapshot hold all that was committed before.
				$events = $this->unnumbered( $limit );
				if ( [] === $events ) {
					return 0;
				}
				foreach ( $events as $event ) {
					$this->database->execute(
						'UPDATE %i SET position = %d WHERE id = %s',
						[ $this->database->tables->events, ++$position, $event ]
					);
				}
				$this->database->execute(
					'UPDATE %i SET meta_value = %d WHERE meta_id = %d',
					[ $this->database->tables->site_meta, $position, $counter ]
				);
				return count( $events );
			}
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

	/** The transaction's first statement is a write, which takes the lock on SQLite as well. */
	private function locked_position( int $counter ): int {
		$this->database->execute(
			'UPDATE %i SET meta_value = meta_value WHERE meta_id = %d',
			[ $this->database->tables->site_meta, $counter ]
		);
		$row = $this->database->row(
			'SELECT meta_value, ( SELECT MAX( position ) FROM %i WHERE network_id = %d ) AS highest FROM %i WHERE meta_id = %d',
			[ $this->database->tables->events, $this->database->tables->network, $this->database->tables->site_meta, $counter ]
		);
		// After a restore of the tables alone, the option may be older than they are. After a clean-up, they may hold none of the last.
		return null === $row ? 0 : max( Row::optional_number( $row, 'meta_value' ) ?? 0, Row::optional_number( $row, 'highest' ) ?? 0 );
	}
}
