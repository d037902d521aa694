<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;

final class WpdbEventStore implements EventStore {

	/** Totals above this are not counted exactly. */
	private const MAX_TOTAL = 10000;

	/** Up to this many deliveries are written at once, within a millisecond. More are left to the sequencer: the caller must not wait. */
	private const MAX_WRITTEN_AT_ONCE = 10;

	/** With more deliveries than this, checking each event costs less than collecting the webhook's deliveries. */
	private const MANY_DELIVERIES = 5000;

	public function __construct(
		private readonly Database $database,
		private readonly Sequencer $sequencer,
		private readonly PlannedDeliveryRows $planned,
		private readonly ContentWatermark $watermark,
	) {}

	public function add( NewEvent $event ): void {
		$this->database->execute(
			"INSERT INTO %i ( id, network_id, type, site_id, depth, recorded_at, open_until, owed, envelope, flat, problems )
			VALUES ( %s, %d, %s, NULLIF( %d, 0 ), %d, %s, NULLIF( %s, '' ), %s, %s, NULLIF( %s, '' ), NULLIF( %s, '' ) )",
			[
				$this->database->tables->events,
				$event->id->value,
				$this->database->tables->network,
				$event->type,
				$event->site_id ?? 0,
				$event->serialized->depth,
				Row::stored_time( $event->at ),
				Row::stored_optional_time( $event->open_until ) ?? '',
				$this->planned->stored_list( $event->planned ),
				$event->serialized->envelope,
				$event->serialized->flat ?? '',
				ProblemsColumn::stored( $event->serialized->problems ),
			]
		);
		if ( null !== $event->open_until || count( $event->planned ) > self::MAX_WRITTEN_AT_ONCE ) {
			return;
		}

		$this->planned->write( $event );
	}

	public function rewrite( EventId $id, SerializedEvent $serialized ): void {
		$this->database->execute(
			"UPDATE %i SET envelope = %s, flat = NULLIF( %s, '' ), problems = NULLIF( %s, '' )
			WHERE id = %s AND position IS NULL AND open_until IS NOT NULL",
			[
				$this->database->tables->events,
				$serialized->envelope,
				$serialized->flat ?? '',
				ProblemsColumn::stored( $serialized->problems ),
				$id->value,
			]
		);
	}

	public function release( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$values = array_map( static fn ( EventId $id ): string => $id->value, $ids );
		$this->database->execute(
			'UPDATE %i SET open_until = NULL WHERE id IN ' . SqlValues::placeholders( $values ) . ' AND position IS NULL',
			[ $this->database->tables->events, ...$values ]
		);
	}

	public function add_missing_deliveries( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}

		$this->planned->complete( array_map( static fn ( EventId $id ): string => $id->value, $ids ) );
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
		$wanted            = array_values( array_unique( array_map( static fn ( EventId $id ): string => $id->value, $ids ) ) );
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

	public function page( EventQuery $query, ?EventId $after ): Page {
		if ( ! WhereClause::can_match( $query->type, $query->search ) ) {
			return new Page( [], 0 );
		}
		$position = $this->position( $after );
		$filtered = $this->where( $query, max( $position, $this->watermark->position() ) );
		$where    = $this->sent_to( clone $filtered, $query->webhook, $this->has_many_deliveries( $query->webhook ) );
		$offset   = ( $query->page - 1 ) * $query->per_page;
		$rows     = $this->database->rows(
			"SELECT id, type, position, envelope, flat {$where->clause()} ORDER BY position LIMIT %d OFFSET %d",
			$where->values( $query->per_page + 1, $offset )
		);
		$found    = count( $rows );
		$is_end   = $found <= $query->per_page && ( 0 < $found || 0 === $offset );
		$total    = $is_end ? $offset + $found : $this->total( $this->sent_to( $filtered, $query->webhook, false ) );
		// Read after the rows: cleanup advances the watermark before it deletes content.
		if ( null !== $after && $position < $this->watermark->position() ) {
			throw new EventsExpired();
		}
		$full  = array_filter(
			array_slice( $rows, 0, $query->per_page ),
			static fn ( array $row ): bool => '' !== Row::text( $row, 'envelope' ),
		);
		$shown = array_map( $this->event( ... ), array_values( $full ) );
		$last  = end( $shown );
		return new Page(
			$shown,
			min( $total, self::MAX_TOTAL ),
			$total > self::MAX_TOTAL,
			false !== $last && count( $rows ) > $query->per_page ? $last->id->value : null
		);
	}

	private function where( EventQuery $query, int $behind ): WhereClause {
		$where    = new WhereClause( $this->database->tables->events, $this->database->tables->network );
		$searched = '' === $query->search ? null : $query->search;
		$like     = null === $searched ? null : '%' . $this->database->escape_like( $searched ) . '%';
		return $where
			->and( 'position > %d', $behind )
			->and( 'type = %s', $query->type )
			->and( 'site_id = %d', $query->site )
			->and( '( id = %s OR type LIKE %s )', $searched, $like );
	}

	/** @param bool $one_by_one Checks each event in turn: for a webhook with many deliveries, enough of them soon match. */
	private function sent_to( WhereClause $where, ?WebhookId $webhook, bool $one_by_one ): WhereClause {
		return match ( true ) {
			null === $webhook => $where,
			$one_by_one       => $where->and(
				'( SELECT 1 FROM %i AS delivery WHERE delivery.event_id = %i.id AND delivery.webhook_id = %s LIMIT 1 ) = 1',
				$this->database->tables->deliveries,
				$this->database->tables->events,
				$webhook->value,
			),
			default           => $where->and(
				'id IN ( SELECT event_id FROM %i WHERE webhook_id = %s )',
				$this->database->tables->deliveries,
				$webhook->value,
			),
		};
	}

	private function has_many_deliveries( ?WebhookId $webhook ): bool {
		return null !== $webhook && self::MANY_DELIVERIES < $this->database->number(
			'SELECT COUNT(*) FROM ( SELECT 1 FROM %i WHERE network_id = %d AND webhook_id = %s LIMIT %d ) AS counted',
			[ $this->database->tables->deliveries, $this->database->tables->network, $webhook->value, self::MANY_DELIVERIES + 1 ]
		);
	}

	private function total( WhereClause $where ): int {
		return $this->database->number(
			"SELECT COUNT(*) FROM ( SELECT 1 {$where->clause()} LIMIT %d ) AS counted",
			$where->values( self::MAX_TOTAL + 1 )
		);
	}

	/** @throws EventsExpired */
	private function position( ?EventId $after ): int {
		if ( null === $after ) {
			return 0;
		}
		$row = $this->database->row(
			'SELECT position FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->events, $after->value, $this->database->tables->network ]
		);
		// An event without a position comes after all that have one.
		return null === $row ? throw new EventsExpired() : Row::optional_number( $row, 'position' ) ?? PHP_INT_MAX;
	}

	/** @param array<mixed> $row */
	private function event( array $row ): RecordedEvent {
		$id = Row::text( $row, 'id' );
		return new RecordedEvent(
			( new TolerantReader() )->take( static fn (): EventId => EventId::parse( $id ), EventId::none() ),
			Row::text( $row, 'type' ),
			Row::number( $row, 'position' ),
			new SerializedEvent( Row::text( $row, 'envelope' ), Row::optional_text( $row, 'flat' ) ),
		);
	}
}
