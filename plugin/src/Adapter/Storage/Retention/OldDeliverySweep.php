<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Retention\Cutoffs;

/** Deletes deliveries that ended long ago, each after its attempts, so that no attempt ever lacks its delivery. */
final readonly class OldDeliverySweep implements Sweep {

	public function __construct( private Database $database, private EndedDeliveries $ended, private ExpiredAttempts $attempts ) {}

	public function batch( string $after, Cutoffs $cutoffs ): ?string {
		[ $ended, $last ] = $this->ended->next( $after, $cutoffs->log, self::BATCH );
		if ( [] !== $ended ) {
			$this->attempts->delete( $ended );
			$this->delete( $ended );
		}
		return $last;
	}

	/** @param non-empty-list<string> $ids */
	private function delete( array $ids ): void {
		$this->database->execute(
			'DELETE FROM %i WHERE id IN ' . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d',
			[ $this->database->tables->deliveries, ...$ids, count( $ids ) ]
		);
	}
}
