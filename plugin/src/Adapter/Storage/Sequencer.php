<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Gives visible events their place in the order, one process at a time. An event whose transaction commits late
 * gets a later place, however early its id: so a reader that goes by position misses nothing.
 */
final readonly class Sequencer {

	private const COUNTER = 'multisite_webhooks_last_position';

	public function __construct(
		private \wpdb $wpdb,
		private Database $database,
		private Tables $tables,
		private OwedDeliveries $owed,
	) {}

	/** @return int Events that were given a position. */
	public function run( int $limit ): int {
		if ( [] === $this->unnumbered( 1 ) ) {
			return 0;
		}
		$counter = ( new OptionRow( $this->wpdb, $this->database, $this->tables, self::COUNTER ) )->id();
		return $this->database->together(
			function () use ( $limit, $counter ): int {
				$position = $this->locked_position( $counter );
				// Read after the lock is held: only then does the snapshot hold all that was committed before.
				$events = $this->unnumbered( $limit );
				if ( [] === $events ) {
					return 0;
				}
				$complete = array_slice( $events, 0, $this->owed->complete( $events ) );
				foreach ( $complete as $event ) {
					$this->database->write(
						$this->wpdb->prepare( 'UPDATE %i SET position = %d WHERE id = %s', $this->tables->events, ++$position, Row::text( $event, 'id' ) )
					);
				}
				$this->database->write(
					$this->wpdb->prepare( 'UPDATE %i SET meta_value = %d WHERE meta_id = %d', $this->tables->site_meta, $position, $counter )
				);
				return count( $complete );
			}
		);
	}

	/** @return list<array<mixed>> */
	private function unnumbered( int $limit ): array {
		return $this->database->rows(
			$this->wpdb->prepare(
				// Or MariaDB would go through all events in the order of their ids, where it takes those without a position for frequent.
				'SELECT id, type, site_id, recorded_at, owed FROM %i FORCE INDEX ( place ) WHERE network_id = %d AND position IS NULL ORDER BY id LIMIT %d',
				$this->tables->events,
				$this->tables->network,
				$limit
			)
		);
	}

	/** The first statement of the transaction is a write, so that it takes the lock on SQLite as well. */
	private function locked_position( int $counter ): int {
		$this->database->write( $this->wpdb->prepare( 'UPDATE %i SET meta_value = meta_value WHERE meta_id = %d', $this->tables->site_meta, $counter ) );
		return $this->database->number( $this->wpdb->prepare( 'SELECT meta_value FROM %i WHERE meta_id = %d', $this->tables->site_meta, $counter ) );
	}
}
