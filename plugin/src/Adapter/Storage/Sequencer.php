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
		$this->ensure_counter();
		return $this->database->together(
			function () use ( $limit ): int {
				$position = $this->locked_position();
				// Read after the lock is held: only then does the snapshot hold all that was committed before.
				$events = $this->unnumbered( $limit );
				if ( [] === $events ) {
					return 0;
				}
				$this->owed->complete( $events );
				foreach ( $events as $event ) {
					$this->database->write(
						$this->wpdb->prepare( 'UPDATE %i SET position = %d WHERE id = %s', $this->tables->events, ++$position, Row::text( $event, 'id' ) )
					);
				}
				$this->database->write(
					$this->wpdb->prepare( 'UPDATE %i SET meta_value = %d WHERE site_id = %d AND meta_key = %s', $this->tables->site_meta, $position, $this->tables->network, self::COUNTER )
				);
				return count( $events );
			}
		);
	}

	/** @return list<array<mixed>> */
	private function unnumbered( int $limit ): array {
		return $this->database->rows(
			$this->wpdb->prepare(
				'SELECT id, type, site_id, recorded_at, owed FROM %i WHERE network_id = %d AND position IS NULL ORDER BY id LIMIT %d',
				$this->tables->events,
				$this->tables->network,
				$limit
			)
		);
	}

	/** The first statement of the transaction is a write, so that it takes the lock on SQLite as well. */
	private function locked_position(): int {
		$this->database->write(
			$this->wpdb->prepare( 'UPDATE %i SET meta_value = meta_value WHERE site_id = %d AND meta_key = %s', $this->tables->site_meta, $this->tables->network, self::COUNTER )
		);
		return $this->database->number( $this->counter() );
	}

	/** Network options have no unique key, so a named lock keeps two processes from both adding the row. */
	private function ensure_counter(): void {
		if ( $this->has_counter() ) {
			return;
		}
		$lock = "{$this->tables->events}_{$this->tables->network}";
		$this->database->row( $this->wpdb->prepare( 'SELECT GET_LOCK( %s, 10 ) AS locked', $lock ) );
		if ( ! $this->has_counter() ) {
			$this->database->write(
				$this->wpdb->prepare( "INSERT INTO %i ( site_id, meta_key, meta_value ) VALUES ( %d, %s, '0' )", $this->tables->site_meta, $this->tables->network, self::COUNTER )
			);
		}
		$this->database->row( $this->wpdb->prepare( 'SELECT RELEASE_LOCK( %s ) AS released', $lock ) );
	}

	/** @phpstan-impure Another process may add it. */
	private function has_counter(): bool {
		return null !== $this->database->row( $this->counter() );
	}

	private function counter(): ?string {
		return $this->wpdb->prepare( 'SELECT meta_value FROM %i WHERE site_id = %d AND meta_key = %s', $this->tables->site_meta, $this->tables->network, self::COUNTER );
	}
}
