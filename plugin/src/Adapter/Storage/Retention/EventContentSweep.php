<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Id\Ulid;
use MultisiteWebhooks\Domain\Retention\Cutoffs;
use MultisiteWebhooks\Domain\Time;

/**
 * Removes event content that is no longer kept. An event with unsent deliveries keeps its content, however old. So does an
 * event without a position: its deliveries may still be missing.
 */
final readonly class EventContentSweep implements Sweep {

	public function __construct( private Database $database, private ContentWatermark $watermark ) {}

	public function batch( string $after, Cutoffs $cutoffs ): ?string {
		$rows = $this->rows( $after, $cutoffs->content );
		$full = [];
		foreach ( array_filter( $rows, static fn ( array $row ): bool => 0 !== Row::number( $row, 'is_full' ) ) as $row ) {
			$full[ Row::text( $row, 'id' ) ] = Row::number( $row, 'position' );
		}
		if ( [] !== $full ) {
			$this->watermark->advance_to( max( $full ) );
			$this->remove_unneeded( array_keys( $full ), $cutoffs->content );
		}
		$last = end( $rows );
		return false === $last ? null : Row::text( $last, 'id' );
	}

	/** @return list<array<mixed>> */
	private function rows( string $after, \DateTimeImmutable $before ): array {
		return $this->database->rows(
			"SELECT id, position, position IS NOT NULL AND due_at IS NULL AND envelope <> '' AS is_full
			FROM %i WHERE network_id = %d AND id > %s AND id < %s ORDER BY id LIMIT %d",
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
	 * Locks the rows first, as a resend does. So either the resend finds no content, or this finds the resend.
	 *
	 * @param non-empty-list<string> $ids
	 */
	private function remove_unneeded( array $ids, \DateTimeImmutable $before ): void {
		$this->database->transaction(
			function () use ( $ids, $before ): void {
				$this->lock( $ids );
				$this->remove_content( array_values( array_diff( $ids, $this->needed( $ids, $before ) ) ) );
			}
		);
	}

	/** @param non-empty-list<string> $ids */
	private function lock( array $ids ): void {
		$this->database->rows(
			'SELECT id FROM %i FORCE INDEX ( PRIMARY ) WHERE id IN ' . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d FOR UPDATE',
			[ $this->database->tables->events, ...$ids, count( $ids ) ]
		);
	}

	/**
	 * @param non-empty-list<string> $ids
	 * @return list<string>
	 */
	private function needed( array $ids, \DateTimeImmutable $before ): array {
		$rows = $this->database->rows(
			'SELECT DISTINCT event_id FROM %i WHERE event_id IN ' . SqlValues::placeholders( $ids ) . "
			AND ( status IN ( 'waiting', 'held' ) OR finished_at >= %s )",
			[ $this->database->tables->deliveries, ...$ids, Row::stored_time( $before ) ]
		);
		return Row::column( $rows, 'event_id' );
	}

	/** @param list<string> $ids */
	private function remove_content( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$this->database->execute(
			"UPDATE %i SET envelope = '', flat = NULL WHERE id IN " . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d',
			[ $this->database->tables->events, ...$ids, count( $ids ) ]
		);
	}
}
