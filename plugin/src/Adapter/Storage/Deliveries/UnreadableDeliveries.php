<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Id\InvalidId;

/** Fails due deliveries whose rows can't be read. Otherwise they would come up each time, before all others. */
final readonly class UnreadableDeliveries {

	public function __construct( private Database $database ) {}

	/**
	 * @template T
	 * @param list<array<mixed>>        $rows Of due deliveries.
	 * @param \Closure(array<mixed>): T $read Throws InvalidId or UnreadableRow.
	 * @return list<T> Of the rows that can be read. The others are failed.
	 */
	public function leave_out( array $rows, \Closure $read, \DateTimeImmutable $now ): array {
		$found  = [];
		$broken = [];
		foreach ( $rows as $row ) {
			try {
				$found[] = $read( $row );
			} catch ( InvalidId | UnreadableRow ) {
				$broken[] = Row::text( $row, 'id' );
			}
		}
		$this->fail( $broken, $now );
		return $found;
	}

	/** @param list<string> $ids */
	private function fail( array $ids, \DateTimeImmutable $now ): void {
		if ( [] === $ids ) {
			return;
		}
		$list   = SqlValues::list( $ids );
		$reason = SqlValues::of( Cause::Unreadable->value );
		$at     = SqlValues::of( Row::stored_time( $now ) );
		$count  = count( $ids );
		$this->database->execute_unprepared(
			"UPDATE `{$this->database->tables->deliveries}`
			SET status = 'failed', reason = {$reason}, next_try_at = NULL, finished_at = {$at}, claimed_by = '', claimed_until = ''
			WHERE id IN {$list} AND status = 'waiting' ORDER BY id LIMIT {$count}"
		);
	}
}
