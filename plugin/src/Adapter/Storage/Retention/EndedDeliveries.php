<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Id\Ulid;
use MultisiteWebhooks\Domain\Time;

/** Goes through deliveries by id, and finds those that ended before a time. */
final readonly class EndedDeliveries {

	public function __construct( private Database $database ) {}

	/** @return array{list<string>, ?string} The ids of ended deliveries, and the last id examined; null if there was none left. */
	public function next( string $after, \DateTimeImmutable $before, int $limit ): array {
		$rows  = $this->database->rows(
			"SELECT id, status NOT IN ( 'waiting', 'held' ) AND ( finished_at IS NULL OR finished_at < %s ) AS has_ended
			FROM %i WHERE network_id = %d AND id > %s AND id < %s ORDER BY id LIMIT %d",
			[
				Row::stored_time( $before ),
				$this->database->tables->deliveries,
				$this->database->tables->network,
				$after,
				'dlv_' . Ulid::first_at( Time::milliseconds( $before ) ),
				$limit,
			]
		);
		$ended = array_filter( $rows, static fn ( array $row ): bool => 0 !== Row::number( $row, 'has_ended' ) );
		$last  = end( $rows );
		return [
			Row::column( $ended, 'id' ),
			false === $last ? null : Row::text( $last, 'id' ),
		];
	}
}
