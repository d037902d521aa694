<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Tables;

/** The attempts of some deliveries. */
final readonly class ExpiredAttempts {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	/**
	 * What was sent and what came back, with their headers.
	 *
	 * @param non-empty-list<string> $deliveries
	 */
	public function empty_of( array $deliveries ): void {
		$this->change( $deliveries, " AND request <> '{}'", "UPDATE %i SET request = '{}', response = NULL" );
	}

	/** @param non-empty-list<string> $deliveries */
	public function delete_of( array $deliveries ): void {
		$this->change( $deliveries, '', 'DELETE FROM %i' );
	}

	/**
	 * Counted first, so that the statement stops at the last one.
	 *
	 * @param non-empty-list<string> $deliveries
	 * @param literal-string         $which
	 * @param literal-string         $statement
	 */
	private function change( array $deliveries, string $which, string $statement ): void {
		$where = 'WHERE delivery_id IN ( %s' . str_repeat( ', %s', count( $deliveries ) - 1 ) . " ){$which}";
		do {
			$count = $this->database->number(
				$this->wpdb->prepare( "SELECT COUNT(*) FROM ( SELECT 1 FROM %i {$where} LIMIT %d ) AS counted", [ $this->tables->attempts, ...$deliveries, Sweep::BATCH ] )
			);
			$this->database->write(
				$this->wpdb->prepare( "{$statement} {$where} ORDER BY delivery_id, number LIMIT %d", [ $this->tables->attempts, ...$deliveries, $count ] )
			);
		} while ( Sweep::BATCH === $count );
	}
}
