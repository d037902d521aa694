<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;

final class WpdbEventStore implements EventStore {

	public function __construct(
		private readonly Database $database,
		private readonly Sequencer $sequencer,
		private readonly UnwrittenDeliveries $unwritten,
		private readonly ContentWatermark $watermark,
		private readonly Clock $clock,
	) {}

	public function add( NewEvent $event ): void {
		$planned = $event->planned;
		$row     = [
			'id'          => $event->id->value,
			'network_id'  => $this->database->tables->network,
			'type'        => $event->type,
			'site_id'     => 0 === $event->site_id ? null : $event->site_id,
			'depth'       => $event->serialized->depth,
			'recorded_at' => Row::stored_time( $event->at ),
			'open_until'  => Row::stored_optional_time( $event->open_until ),
			'unwritten'   => count( $planned ),
			'due_at'      => $planned->is_empty() ? null : Row::stored_time( $event->open_until ?? $event->at ),
			'owed'        => PlannedDeliveryRows::stored_list( $planned ),
			'envelope'    => $event->serialized->envelope,
			'flat'        => '' === $event->serialized->flat ? null : $event->serialized->flat,
			'problems'    => [] === $event->serialized->problems ? null : ProblemsColumn::stored( $event->serialized->problems ),
		];
		// Unprepared: the list of an event for hundreds of webhooks is long.
		$this->database->of_caller()->execute_unprepared(
			"INSERT INTO `{$this->database->tables->events}` " . SqlValues::columns_and_rows( [ $row ] )
		);
	}

	public function rewrite( EventId $id, SerializedEvent $serialized ): void {
		$this->database->of_caller()->execute(
			"UPDATE %i SET envelope = %s, flat = NULLIF( %s, '' ), problems = NULLIF( %s, '' )
			WHERE id = %s AND position IS NULL AND open_until > %s",
			[
				$this->database->tables->events,
				$serialized->envelope,
				$serialized->flat ?? '',
				ProblemsColumn::stored( $serialized->problems ),
				$id->value,
				$this->now(),
			]
		);
	}

	public function is_open( EventId $id ): bool {
		return 0 < $this->database->number(
			'SELECT COUNT(*) FROM %i WHERE id = %s AND position IS NULL AND open_until > %s',
			[ $this->database->tables->events, $id->value, $this->now() ]
		);
	}

	public function release( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$values = array_map( static fn ( EventId $id ): string => $id->value, $ids );
		$this->database->of_caller()->execute(
			'UPDATE %i SET open_until = NULL, due_at = CASE WHEN due_at IS NULL THEN NULL ELSE recorded_at END
			WHERE id IN ' . SqlValues::placeholders( $values ) . ' AND position IS NULL',
			[ $this->database->tables->events, ...$values ]
		);
	}

	public function withdraw( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$values = array_map( static fn ( EventId $id ): string => $id->value, $ids );
		$this->database->of_caller()->execute(
			'DELETE FROM %i WHERE id IN ' . SqlValues::placeholders( $values ) . ' AND position IS NULL AND open_until > %s',
			[ $this->database->tables->events, ...$values, $this->now() ]
		);
	}

	public function sequence( int $limit ): int {
		return $this->sequencer->run( $limit );
	}

	public function serialized( EventId $id ): ?SerializedEvent {
		return $this->serialized_events( [ $id ] )[ $id->value ] ?? null;
	}

	public function serialized_events( array $ids ): array {
		if ( [] === $ids ) {
			return [];
		}
		$wanted  = array_values( array_unique( array_map( static fn ( EventId $id ): string => $id->value, $ids ) ) );
		$found   = $this->read_serialized( $wanted );
		$missing = array_values( array_diff( $wanted, array_keys( $found ) ) );
		return [] === $missing ? $found : $found + $this->database->on_primary( fn (): array => $this->read_serialized( $missing ) );
	}

	/**
	 * @param non-empty-list<string> $wanted
	 * @return array<string, SerializedEvent>
	 */
	private function read_serialized( array $wanted ): array {
		$serialized_events = [];
		$rows              = $this->database->rows(
			"SELECT id, envelope, flat, depth, problems FROM %i
			WHERE network_id = %d AND envelope <> '' AND id IN " . SqlValues::placeholders( $wanted ),
			[ $this->database->tables->events, $this->database->tables->network, ...$wanted ]
		);
		foreach ( $rows as $row ) {
			$serialized_events[ Row::text( $row, 'id' ) ] = new SerializedEvent(
				Row::text( $row, 'envelope' ),
				Row::optional_text( $row, 'flat' ),
				Row::number( $row, 'depth' ),
				ProblemsColumn::of( $row ),
			);
		}
		return $serialized_events;
	}

	public function find( EventId $id ): ?RecordedEvent {
		$row = $this->database->row(
			'SELECT id, type, position, envelope, flat FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->events, $id->value, $this->database->tables->network ]
		);
		return null === $row ? null : EventLog::event( $row );
	}

	public function page( EventQuery $query, ?EventId $after, ?EventId $before = null ): Page {
		$until = null;
		if ( null !== $query->webhook ) {
			$this->unwritten->write_for_reader();
			// Which webhooks get it is not known yet: a reader must not pass it.
			$until = $this->unwritten->first_position();
		}
		return ( new EventLog( $this->database, $this->watermark, $until ) )->page( $query, $after, $before );
	}

	private function now(): string {
		return Row::stored_time( $this->clock->now() );
	}
}
