<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;

/** Pages of events in the order of their positions, or in the opposite order. */
final readonly class EventLog {

	/** With more deliveries than this, checking each event costs less than collecting the webhook's deliveries. */
	private const MANY_DELIVERIES = EventQuery::MAX_TOTAL;

	/** @param ?int $until Shows only events before this position. */
	public function __construct( private Database $database, private ContentWatermark $watermark, private ?int $until = null ) {}

	/**
	 * @return Page<RecordedEvent>
	 * @throws EventsExpired
	 */
	public function page( EventQuery $query, ?EventId $after, ?EventId $before ): Page {
		if ( ! WhereClause::can_match( $query->type ) ) {
			return new Page( [], 0 );
		}
		$position = null === $after ? 0 : $this->position( $after ) ?? throw new EventsExpired();
		$has_many = $this->has_many_deliveries( $query->webhook );
		$search   = new EventSearch( $this->database, $query, $has_many );
		$end      = $search->last_to_read( $this->filtered( $query, $position, $before, false ) );
		$filtered = $this->filtered( $query, $position, $before, null !== $query->webhook && ! $has_many );
		$where    = $this->sent_to( $search->add_to( $filtered, $end ), $query->webhook, $has_many );
		$rows     = $this->rows( $query, $where );
		$has_more = count( $rows ) > $query->per_page;
		$total    = $this->total_from( $query, $where, count( $rows ) );
		if ( null !== $end && $has_many ) {
			$total = max( $total, $this->total_sent( $query, $this->filtered( $query, $position, $before, true ) ) );
		}
		// Read after the rows: cleanup advances the watermark before it deletes content.
		if ( null !== $after && $position < $this->watermark->position() ) {
			throw new EventsExpired();
		}
		$shown = array_slice( $rows, 0, $query->per_page );
		return new Page(
			$this->events( $shown ),
			min( $total, EventQuery::MAX_TOTAL ),
			null !== $end || $total > EventQuery::MAX_TOTAL,
			$has_more ? Row::text( $shown[ $query->per_page - 1 ], 'id' ) : $end['id'] ?? null,
		);
	}

	/** @return list<array<mixed>> One more than shown, if there is one. */
	private function rows( EventQuery $query, WhereClause $where ): array {
		$direction = $query->descending ? 'DESC' : 'ASC';
		return $this->database->rows(
			"SELECT id, type, position, envelope, flat {$where->clause()} ORDER BY position {$direction} LIMIT %d OFFSET %d",
			$where->values( $query->per_page + 1, self::offset( $query ) )
		);
	}

	/** @param bool $by_key If the ids will be known: the database would rather read all events in their order until enough match. */
	private function filtered( EventQuery $query, int $after, ?EventId $before, bool $by_key ): WhereClause {
		$tables = $this->database->tables;
		$where  = $by_key ? WhereClause::by_key( $tables->events, $tables->network ) : new WhereClause( $tables->events, $tables->network );
		return $where
			->and( 'position > %d', max( $after, $this->watermark->position() ) )
			// One that is gone was among the oldest, so none is before it.
			->and( 'position < %d', null === $before ? null : $this->position( $before ) ?? 0 )
			->and( 'position < %d', $this->until )
			->and( 'type = %s', $query->type )
			->and( 'site_id = %d', $query->site );
	}

	/** @param bool $one_by_one Checks each event in turn. */
	private function sent_to( WhereClause $where, ?WebhookId $webhook, bool $one_by_one ): WhereClause {
		return match ( true ) {
			null === $webhook => $where,
			$one_by_one       => $where->and(
				'( SELECT 1 FROM %i AS delivery WHERE delivery.event_id = %i.id AND delivery.webhook_id = %s LIMIT 1 ) = 1',
				$this->database->tables->deliveries,
				$this->database->tables->events,
				$webhook->value,
			),
			default           => $this->newest_sent( $where, $webhook ),
		};
	}

	/** All, unless it has many: then enough to count them. The limit also tells the database how few ids there are. */
	private function newest_sent( WhereClause $where, WebhookId $webhook ): WhereClause {
		return $where->and(
			'id IN ( SELECT event_id FROM ( SELECT event_id FROM %i WHERE network_id = %d AND webhook_id = %s ORDER BY id DESC LIMIT %d ) AS newest )',
			$this->database->tables->deliveries,
			$this->database->tables->network,
			$webhook->value,
			EventQuery::MAX_TOTAL + 1,
		);
	}

	private function has_many_deliveries( ?WebhookId $webhook ): bool {
		return null !== $webhook && self::MANY_DELIVERIES < $this->database->number(
			'SELECT COUNT(*) FROM ( SELECT 1 FROM %i WHERE network_id = %d AND webhook_id = %s LIMIT %d ) AS counted',
			[ $this->database->tables->deliveries, $this->database->tables->network, $webhook->value, self::MANY_DELIVERIES + 1 ]
		);
	}

	private static function offset( EventQuery $query ): int {
		return ( $query->page - 1 ) * $query->per_page;
	}

	/** @param int $rows That were read for the page: where they are the last, nothing has to be counted. */
	private function total_from( EventQuery $query, WhereClause $where, int $rows ): int {
		$offset = self::offset( $query );
		$is_end = $rows <= $query->per_page && ( 0 < $rows || 0 === $offset );
		return $is_end ? $offset + $rows : $this->total( $where );
	}

	private function total( WhereClause $where ): int {
		return $this->database->number(
			"SELECT COUNT(*) FROM ( SELECT 1 {$where->clause()} LIMIT %d ) AS counted",
			$where->values( EventQuery::MAX_TOTAL + 1 )
		);
	}

	/** At least, for a webhook with many deliveries: exact if there are more than are counted. Nobody knows how many match a text. */
	private function total_sent( EventQuery $query, WhereClause $by_key ): int {
		return null === $query->webhook || '' !== $query->search ? 0 : $this->total( $this->newest_sent( $by_key, $query->webhook ) );
	}

	/** Null if there is no such event. One without a position comes after all that have one. */
	private function position( EventId $event ): ?int {
		$read = fn (): ?array => $this->database->row(
			'SELECT position FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->events, $event->value, $this->database->tables->network ]
		);
		$row  = $read() ?? $this->database->on_primary( $read );
		return null === $row ? null : Row::optional_number( $row, 'position' ) ?? PHP_INT_MAX;
	}

	/**
	 * Without those whose content was deleted in the meantime.
	 *
	 * @param list<array<mixed>> $rows
	 * @return list<RecordedEvent>
	 */
	private function events( array $rows ): array {
		$full = array_filter( $rows, static fn ( array $row ): bool => '' !== Row::text( $row, 'envelope' ) );
		return array_map( self::event( ... ), array_values( $full ) );
	}

	/** @param array<mixed> $row */
	public static function event( array $row ): RecordedEvent {
		$id = Row::text( $row, 'id' );
		return new RecordedEvent(
			( new TolerantReader() )->take( static fn (): EventId => EventId::parse( $id ), EventId::none() ),
			Row::text( $row, 'type' ),
			Row::optional_number( $row, 'position' ) ?? PHP_INT_MAX,
			new SerializedEvent( Row::text( $row, 'envelope' ), Row::optional_text( $row, 'flat' ) ),
		);
	}
}
