<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Time;

/** Finds events that owe deliveries which have no rows yet. */
final class DueEvents {

	private bool $is_newest_next = true;

	public function __construct( private readonly Database $database ) {}

	/**
	 * @param string                  $now   As it is stored.
	 * @param int                     $limit Of deliveries. One event may have more.
	 * @param ?non-empty-list<string> $only  Only of these events.
	 * @param bool                    $free  Only of events that nobody has leased.
	 * @return list<string> Events, the longest due first.
	 */
	public function oldest( string $now, int $limit, ?array $only = null, bool $free = false ): array {
		$rows = $this->database->rows(
			'SELECT id, unwritten FROM %i' . ( null === $only ? ' FORCE INDEX ( due )' : '' ) . ' WHERE network_id = %d AND due_at <= %s AND unwritten > 0'
				. ( $free ? ' AND leased_until <= %s' : '' )
				. ( null === $only ? '' : ' AND id IN ' . SqlValues::placeholders( $only ) ) . ' ORDER BY due_at, id LIMIT %d',
			[
				$this->database->tables->events,
				$this->database->tables->network,
				$now,
				...( $free ? [ $now ] : [] ),
				...( $only ?? [] ),
				$limit,
			]
		);
		return self::within( $limit, $rows );
	}

	/**
	 * A few that nobody has leased, in turn the newest and some from anywhere: what is behind a long queue is found without reading it.
	 *
	 * @return list<string> Events.
	 */
	public function elsewhere( string $now, int $limit ): array {
		$from                 = $this->is_newest_next ? null : $this->any_time( $now );
		$this->is_newest_next = ! $this->is_newest_next;

		$rows = $this->database->rows(
			'SELECT id, unwritten FROM %i FORCE INDEX ( due ) WHERE network_id = %d AND due_at BETWEEN %s AND %s AND unwritten > 0
			AND leased_until <= %s ORDER BY ' . ( null === $from ? 'due_at DESC' : 'due_at' ) . ' LIMIT %d',
			[ $this->database->tables->events, $this->database->tables->network, $from ?? '', $now, $now, $limit ]
		);
		return self::within( $limit, $rows );
	}

	/** Between that of the longest due and now. */
	private function any_time( string $now ): string {
		$row   = $this->database->row(
			'SELECT MIN( due_at ) AS first FROM %i FORCE INDEX ( due ) WHERE network_id = %d AND due_at <= %s',
			[ $this->database->tables->events, $this->database->tables->network, $now ]
		) ?? [];
		$until = Time::milliseconds( Row::time( [ 'now' => $now ], 'now' ) );
		$first = Time::milliseconds( Row::optional_time( $row, 'first' ) ?? Row::no_time() );
		return Row::stored_time( Time::from_milliseconds( random_int( min( $first, $until ), $until ) ) );
	}

	/**
	 * @param list<array<mixed>> $rows
	 * @return list<string>
	 */
	private static function within( int $limit, array $rows ): array {
		$ids   = [];
		$count = 0;
		foreach ( $rows as $row ) {
			$ids[]  = Row::text( $row, 'id' );
			$count += Row::number( $row, 'unwritten' );
			if ( $count >= $limit ) {
				break;
			}
		}
		return $ids;
	}
}
