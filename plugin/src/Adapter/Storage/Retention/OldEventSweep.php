<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Id\Ulid;
use MultisiteWebhooks\Domain\Retention\Cutoffs;
use MultisiteWebhooks\Domain\Time;

/** Deletes events that have neither content nor deliveries. */
final readonly class OldEventSweep implements Sweep {

	public function __construct( private Database $database ) {}

	public function batch( string $after, Cutoffs $cutoffs ): ?string {
		$rows   = $this->rows( $after, $cutoffs->log );
		$empty  = array_filter( $rows, static fn ( array $row ): bool => 0 !== Row::number( $row, 'is_empty' ) );
		$ids    = Row::column( $empty, 'id' );
		$used   = [] === $ids ? [] : $this->database->on_primary( fn (): array => $this->with_deliveries( $ids ) );
		$unused = array_values( array_diff( $ids, $used ) );
		if ( [] !== $unused ) {
			$this->delete( $unused );
		}
		$last = end( $rows );
		return false === $last ? null : Row::text( $last, 'id' );
	}

	/** @return list<array<mixed>> */
	private function rows( string $after, \DateTimeImmutable $before ): array {
		return $this->database->rows(
			"SELECT id, envelope = '' AS is_empty FROM %i WHERE network_id = %d AND id > %s AND id < %s ORDER BY id LIMIT %d",
			[
				$this->database->tables->events,
				$this->database->tables->network,
				$after,
				'evt_' . Ulid::first_at( Time::milliseconds( $before ) ),
				self::BATCH,
			]
		);
	}

	/**
	 * @param non-empty-list<string> $ids
	 * @return list<string>
	 */
	private function with_deliveries( array $ids ): array {
		$rows = $this->database->rows(
			'SELECT DISTINCT event_id FROM %i WHERE event_id IN ' . SqlValues::placeholders( $ids ),
			[ $this->database->tables->deliveries, ...$ids ]
		);
		return Row::column( $rows, 'event_id' );
	}

	/** @param non-empty-list<string> $ids */
	private function delete( array $ids ): void {
		$this->database->execute(
			'DELETE FROM %i WHERE id IN ' . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d',
			[ $this->database->tables->events, ...$ids, count( $ids ) ]
		);
	}
}
