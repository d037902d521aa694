<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Event\Recording;
use MultisiteWebhooks\Domain\Page;

final class WpdbEventStore implements EventStore {

	/** Counted exactly up to here. */
	private const MAX_TOTAL = 10000;

	public function __construct(
		private readonly \wpdb $wpdb,
		private readonly Database $database,
		private readonly Tables $tables,
		private readonly Sequencer $sequencer,
		private readonly OwedDeliveries $owed,
	) {}

	public function add( NewEvent $event ): void {
		$this->database->write(
			$this->wpdb->prepare(
				"INSERT INTO %i ( id, network_id, type, site_id, recorded_at, owed, envelope, flat ) VALUES ( %s, %d, %s, NULLIF( %d, 0 ), %s, %s, %s, NULLIF( %s, '' ) )",
				$this->tables->events,
				$event->id->value,
				$this->tables->network,
				$event->type,
				$event->site_id ?? 0,
				Row::stored_time( $event->at ),
				$this->owed->stored( $event->owed ),
				$event->recording->envelope,
				$event->recording->flat ?? '',
			)
		);
		$this->owed->write( $event );
	}

	public function sequence( int $limit ): int {
		return $this->sequencer->run( $limit );
	}

	public function recording( EventId $id ): ?Recording {
		$row = $this->database->row(
			$this->wpdb->prepare( 'SELECT envelope, flat FROM %i WHERE id = %s AND network_id = %d', $this->tables->events, $id->value, $this->tables->network )
		);
		return null === $row ? null : new Recording( Row::text( $row, 'envelope' ), Row::optional_text( $row, 'flat' ) );
	}

	public function page( EventQuery $query, ?EventId $after ): Page {
		if ( ! Condition::can_match( $query->type, $query->search ) ) {
			return new Page( [], 0 );
		}
		$condition = $this->condition( $query, $after );
		$rows      = $this->database->rows(
			$this->wpdb->prepare(
				"SELECT id, position, envelope, flat {$condition->clause()} ORDER BY position LIMIT %d OFFSET %d",
				$condition->values( $query->per_page + 1, ( $query->page - 1 ) * $query->per_page )
			)
		);
		$total     = $this->database->number(
			$this->wpdb->prepare( "SELECT COUNT(*) FROM ( SELECT 1 {$condition->clause()} LIMIT %d ) AS counted", $condition->values( self::MAX_TOTAL + 1 ) )
		);
		$shown     = array_map( $this->event( ... ), array_slice( $rows, 0, $query->per_page ) );
		$last      = end( $shown );
		return new Page(
			$shown,
			min( $total, self::MAX_TOTAL ),
			$total > self::MAX_TOTAL,
			false !== $last && count( $rows ) > $query->per_page ? $last->id->value : null
		);
	}

	private function condition( EventQuery $query, ?EventId $after ): Condition {
		$condition = new Condition( $this->tables->events, $this->tables->network );
		$searched  = '' === $query->search ? null : $query->search;
		$like      = null === $searched ? null : '%' . $this->wpdb->esc_like( $searched ) . '%';
		return $condition
			->and( 'position > %d', $this->position( $after ) )
			->and( 'type = %s', $query->type )
			->and( 'site_id = %d', $query->site )
			->and( '( id = %s OR type LIKE %s )', $searched, $like )
			->and( 'id IN ( SELECT event_id FROM %i WHERE webhook_id = %s )', null === $query->webhook ? null : $this->tables->deliveries, $query->webhook?->value );
	}

	/** @throws EventsExpired */
	private function position( ?EventId $after ): int {
		if ( null === $after ) {
			return 0;
		}
		$row = $this->database->row(
			$this->wpdb->prepare( 'SELECT position FROM %i WHERE id = %s AND network_id = %d', $this->tables->events, $after->value, $this->tables->network )
		);
		// One that has no place yet is behind all that have one.
		return null === $row ? throw new EventsExpired() : Row::optional_number( $row, 'position' ) ?? PHP_INT_MAX;
	}

	/** @param array<mixed> $row */
	private function event( array $row ): RecordedEvent {
		return new RecordedEvent(
			EventId::parse( Row::text( $row, 'id' ) ),
			Row::number( $row, 'position' ),
			new Recording( Row::text( $row, 'envelope' ), Row::optional_text( $row, 'flat' ) ),
		);
	}
}
