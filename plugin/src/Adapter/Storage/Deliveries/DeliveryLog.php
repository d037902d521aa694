<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\WhereClause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Time;

/**
 * Pages of deliveries in the order of their ids. An id starts with its time, so a filter by time needs no index of its own.
 * docs/performance.md lists which index serves which other filter.
 */
final readonly class DeliveryLog {

	/**
	 * A page is searched among this many deliveries first, by the primary key. Frequent deliveries are found there, and for
	 * rare ones the database chooses a good index. In between, databases tend to read an index from its beginning.
	 */
	private const NEARBY = 2000;

	public function __construct( private Database $database, private DeliveryRows $rows ) {}

	/** @return Page<Delivery> */
	public function page( DeliveryQuery $query ): Page {
		if ( ! WhereClause::can_match( $query->search, $query->event_type ) ) {
			return new Page( [], 0 );
		}
		$where      = $this->where( $query );
		$offset     = null === $query->cursor ? ( $query->page - 1 ) * $query->per_page : 0;
		$deliveries = $this->find_nearby( $query, $where, $offset );
		if ( count( $deliveries ) <= $query->per_page ) {
			$deliveries = $this->find( $query, clone $where, $offset );
		}
		$found  = count( $deliveries );
		$is_end = null === $query->cursor && $found <= $query->per_page && ( 0 < $found || 0 === $offset );
		$total  = $is_end ? $offset + $found : $this->total( $query, $where );
		$shown  = array_slice( $deliveries, 0, $query->per_page );
		$last   = end( $shown );
		return new Page(
			$shown,
			min( $total, DeliveryQuery::MAX_TOTAL ),
			$total > DeliveryQuery::MAX_TOTAL,
			false !== $last && $found > $query->per_page ? $last->id->value : null,
		);
	}

	/** @return list<Delivery> None if the log ends nearby. */
	private function find_nearby( DeliveryQuery $query, WhereClause $where, int $offset ): array {
		$start = $query->cursor->value ?? ( $query->descending ? self::before( $query ) : self::after( $query ) );
		$row   = $offset > DeliveryQuery::MAX_TOTAL ? null : $this->database->row(
			$query->descending
				? 'SELECT id FROM %i WHERE id < %s ORDER BY id DESC LIMIT 1 OFFSET %d'
				: 'SELECT id FROM %i WHERE id > %s ORDER BY id ASC LIMIT 1 OFFSET %d',
			[ $this->database->tables->deliveries, $start ?? ( $query->descending ? '~' : '' ), $offset + self::NEARBY ]
		);
		if ( null === $row ) {
			return [];
		}
		$nearby = ( clone $where )->and( $query->descending ? 'id > %s' : 'id < %s', Row::text( $row, 'id' ) );
		return $this->find( $query, $nearby, $offset );
	}

	/** @return list<Delivery> One more than shown, if there is one. */
	private function find( DeliveryQuery $query, WhereClause $where, int $offset ): array {
		$direction = $query->descending ? 'DESC' : 'ASC';
		$where->and( $query->descending ? 'id < %s' : 'id > %s', $query->cursor?->value );
		$rows = $this->database->rows(
			'SELECT ' . DeliveryRows::COLUMNS . " FROM %i
			JOIN ( SELECT id AS shown_id {$where->clause()} ORDER BY id {$direction} LIMIT %d OFFSET %d ) AS shown
			ON shown_id = id ORDER BY id {$direction}",
			[ $this->database->tables->deliveries, ...$where->values( $query->per_page + 1, $offset ) ]
		);
		return $this->rows->deliveries( $rows );
	}

	/** Counts one more than shown, starting at the end of the log that is nearer to the requested time. */
	private function total( DeliveryQuery $query, WhereClause $where ): int {
		$order = match ( true ) {
			null !== $query->after  => ' ORDER BY id DESC',
			null !== $query->before => ' ORDER BY id',
			default                 => '',
		};
		return $this->database->number(
			"SELECT COUNT(*) FROM ( SELECT 1 {$where->clause()}{$order} LIMIT %d ) AS counted",
			$where->values( DeliveryQuery::MAX_TOTAL + 1 )
		);
	}

	private function where( DeliveryQuery $query ): WhereClause {
		$where = $query->filters_by_time_only()
			? WhereClause::by_key( $this->database->tables->deliveries, $this->database->tables->network )
			: new WhereClause( $this->database->tables->deliveries, $this->database->tables->network );
		if ( null !== $query->webhook && null !== $query->status && DeliveryStatus::Waiting !== $query->status ) {
			// Always true. With it, the index of due deliveries returns a webhook's deliveries in the order of their ids.
			$where->and( 'next_try_at IS NULL' );
		}
		$where
			->and( 'webhook_id = %s', $query->webhook?->value )
			->and( 'event_type = %s', $query->event_type )
			->and( 'status = %s', $query->status?->value )
			->and( 'site_id = %d', $query->site )
			->and( 'id >= %s', self::after( $query ) )
			->and( 'id < %s', self::before( $query ) );
		return '' === $query->search ? $where : $this->searched( $where, $query->search );
	}

	/** Matches whole ids, and parts of event types: there are few types, and an index lists them. */
	private function searched( WhereClause $where, string $text ): WhereClause {
		if ( 1 === preg_match( '/\A(' . DeliveryId::PATTERN . '|' . EventId::PATTERN . ')\z/', $text ) ) {
			return $where->and( str_starts_with( $text, 'dlv_' ) ? 'id = %s' : 'event_id = %s', $text );
		}
		// Of all networks: only then does the database skip through the index.
		$rows  = $this->database->rows( 'SELECT DISTINCT network_id, event_type FROM %i', [ $this->database->tables->deliveries ] );
		$types = array_unique( Row::column( $rows, 'event_type' ) );
		$found = array_values( array_filter( $types, static fn ( string $type ): bool => str_contains( $type, $text ) ) );
		return [] === $found ? $where->and( '1 = 0' ) : $where->and_any( 'event_type = %s', $found );
	}

	private static function after( DeliveryQuery $query ): ?string {
		return null === $query->after ? null : DeliveryId::first_at( Time::after( $query->after, 1 ) )->value;
	}

	private static function before( DeliveryQuery $query ): ?string {
		return null === $query->before ? null : DeliveryId::first_at( $query->before )->value;
	}
}
