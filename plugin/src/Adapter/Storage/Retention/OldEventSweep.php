<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Id\Ulid;
use MultisiteWebhooks\Domain\Retention\Cutoffs;
use MultisiteWebhooks\Domain\Time;

/** Deletes events that are empty and have no delivery any more. */
final readonly class OldEventSweep implements Sweep {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	public function batch( string $after, Cutoffs $cutoffs ): ?string {
		$rows  = $this->rows( $after, $cutoffs->log );
		$empty = array_filter( $rows, static fn ( array $row ): bool => 0 !== Row::number( $row, 'is_empty' ) );
		$ids   = array_values( array_map( static fn ( array $row ): string => Row::text( $row, 'id' ), $empty ) );
		$gone  = [] === $ids ? [] : array_values( array_diff( $ids, $this->with_deliveries( $ids ) ) );
		if ( [] !== $gone ) {
			$this->delete( $gone );
		}
		$last = end( $rows );
		return false === $last ? null : Row::text( $last, 'id' );
	}

	/** @return list<array<mixed>> */
	private function rows( string $after, \DateTimeImmutable $before ): array {
		return $this->database->rows(
			$this->wpdb->prepare(
				"SELECT id, envelope = '' AS is_empty FROM %i WHERE network_id = %d AND id > %s AND id < %s ORDER BY id LIMIT %d",
				$this->tables->events,
				$this->tables->network,
				$after,
				'evt_' . Ulid::first_at( Time::milliseconds( $before ) ),
				self::BATCH
			)
		);
	}

	/**
	 * @param non-empty-list<string> $ids
	 * @return list<string>
	 */
	private function with_deliveries( array $ids ): array {
		$rows = $this->database->rows(
			$this->wpdb->prepare(
				'SELECT DISTINCT event_id FROM %i WHERE event_id IN ( %s' . str_repeat( ', %s', count( $ids ) - 1 ) . ' )',
				[ $this->tables->deliveries, ...$ids ]
			)
		);
		return array_map( static fn ( array $row ): string => Row::text( $row, 'event_id' ), $rows );
	}

	/** @param non-empty-list<string> $ids */
	private function delete( array $ids ): void {
		$this->database->write(
			$this->wpdb->prepare(
				'DELETE FROM %i WHERE id IN ( %s' . str_repeat( ', %s', count( $ids ) - 1 ) . ' ) ORDER BY id LIMIT %d',
				[ $this->tables->events, ...$ids, count( $ids ) ]
			)
		);
	}
}
