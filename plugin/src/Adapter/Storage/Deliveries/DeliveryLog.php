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
 * Deliveries page by page, in the order of their ids, which begin with their time: so no filter by time needs an index
 * of its own. Which index serves which other filter stands in docs/architecture.md.
 */
final readonly class DeliveryLog {

	/**
	 * A page is looked for among this many deliveries first, by the primary key. What is frequent is found there,
	 * and for what is rare an index is chosen well: in between, databases tend to read an index from its beginning.
	 */
	private const NEAR = 2000;

	public function __construct( private Database $database, private DeliveryRows $rows ) {}

	/** @return Page<Delivery> */
	public function page( DeliveryQuery $query ): Page {
		if ( ! WhereClause::can_match( $query->search, $query->event_type ) ) {
			return new Page( [], 0 );
		}
		$condition  = $this->condition( $query );
		$offset     = null === $query->cursor ? ( $query->page - 1 ) * $query->per_page : 0;
		$deliveries = $this->near( $query, $condition, $offset );
		if ( count( $deliveries ) <= $query->per_page ) {
			$deliveries = $this->found( $query, clone $condition, $offset );
		}
		$found  = count( $deliveries );
		$is_end = null === $query->cursor && $found <= $query->per_page && ( 0 < $found || 0 === $offset );
		$total  = $is_end ? $offset + $found : $this->total( $query, $condition );
		$shown  = array_slice( $deliveries, 0, $query->per_page );
		$last   = end( $shown );
		return new Page(
			$shown,
			min( $total, DeliveryQuery::MAX_TOTAL ),
			$total > DeliveryQuery::MAX_TOTAL,
			false !== $last && $found > $query->per_page ? $last->id->value : null,
		);
	}

	/** @return list<Delivery> None where the log ends nearby. */
	private function near( DeliveryQuery $query, WhereClause $condition, int $offset ): array {
		$start = $query->cursor->value ?? ( $query->descending ? self::before( $query ) : self::after( $query ) );
		$row   = $offset > DeliveryQuery::MAX_TOTAL ? null : $this->database->row(
			$query->descending
				? 'SELECT id FROM %i WHERE id < %s ORDER BY id DESC LIMIT 1 OFFSET %d'
				: 'SELECT id FROM %i WHERE id > %s ORDER BY id ASC LIMIT 1 OFFSET %d',
			[ $this->database->tables->deliveries, $start ?? ( $query->descending ? '~' : '' ), $offset + self::NEAR ]
		);
		if ( null === $row ) {
			return [];
		}
		$nearby = ( clone $condition )->and( $query->descending ? 'id > %s' : 'id < %s', Row::text( $row, 'id' ) );
		return $this->found( $query, $nearby, $offset );
	}

	/** @return list<Delivery> One more than are shown, where there is one. */
	private function found( DeliveryQuery $query, WhereClause $condition, int $offset ): array {
		$direction = $query->descending ? 'DESC' : 'ASC';
		$condition->and( $query->descending ? 'id < %s' : 'id > %s', $query->cursor?->value );
		$rows = $this->database->rows(
			"SELECT delivery.* FROM %i AS delivery JOIN ( SELECT id {$condition->clause()} ORDER BY id {$direction} LIMIT %d OFFSET %d ) AS shown
			ON shown.id = delivery.id ORDER BY delivery.id {$direction}",
			[ $this->database->tables->deliveries, ...$condition->values( $query->per_page + 1, $offset ) ]
		);
		return $this->rows->deliveries( $rows );
	}

	/** Counted one further than it is shown, and from the end at which the time begins that was asked for. */
	private function total( DeliveryQuery $query, WhereClause $condition ): int {
		$order = match ( true ) {
			null !== $query->after  => ' ORDER BY id DESC',
			null !== $query->before => ' ORDER BY id',
			default                 => '',
		};
		return $this->database->number(
			"SELECT COUNT(*) FROM ( SELECT 1 {$condition->clause()}{$order} LIMIT %d ) AS counted",
			$condition->values( DeliveryQuery::MAX_TOTAL + 1 )
		);
	}

	private function condition( DeliveryQuery $query ): WhereClause {
		$condition = $query->filters_by_time_only()
			? WhereClause::by_key( $this->database->tables->deliveries, $this->database->tables->network )
			: new WhereClause( $this->database->tables->deliveries, $this->database->tables->network );
		if ( null !== $query->webhook && null !== $query->status && DeliveryStatus::Waiting !== $query->status ) {
			// Always so; said that the index of what is due to a webhook gives them in the order of their ids.
			$condition->and( 'next_try_at IS NULL' );
		}
		$condition
			->and( 'webhook_id = %s', $query->webhook?->value )
			->and( 'event_type = %s', $query->event_type )
			->and( 'status = %s', $query->status?->value )
			->and( 'site_id = %d', $query->site )
			->and( 'id >= %s', self::after( $query ) )
			->and( 'id < %s', self::before( $query ) );
		return '' === $query->search ? $condition : $this->searched( $condition, $query->search );
	}

	/** Ids as a whole, event types by a part of them: there are few of those, and an index knows them. */
	private function searched( WhereClause $condition, string $text ): WhereClause {
		if ( 1 === preg_match( '/\A(' . DeliveryId::PATTERN . '|' . EventId::PATTERN . ')\z/', $text ) ) {
			return $condition->and( str_starts_with( $text, 'dlv_' ) ? 'id = %s' : 'event_id = %s', $text );
		}
		// Of all networks, since the index is only then read by leaps.
		$rows  = $this->database->rows( 'SELECT DISTINCT network_id, event_type FROM %i', [ $this->database->tables->deliveries ] );
		$types = array_unique( Row::column( $rows, 'event_type' ) );
		$found = array_values( array_filter( $types, static fn ( string $type ): bool => str_contains( $type, $text ) ) );
		return [] === $found ? $condition->and( '1 = 0' ) : $condition->and_any( 'event_type = %s', $found );
	}

	private static function after( DeliveryQuery $query ): ?string {
		return null === $query->after ? null : DeliveryId::first_at( Time::after( $query->after, 1 ) )->value;
	}

	private static function before( DeliveryQuery $query ): ?string {
		return null === $query->before ? null : DeliveryId::first_at( $query->before )->value;
	}
}
