<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;

/** Removes the later attempts of deliveries, or the content of all. */
final readonly class ExpiredAttempts {

	public function __construct( private Database $database ) {}

	/**
	 * The requests and responses, with their headers.
	 *
	 * @param non-empty-list<string> $deliveries
	 */
	public function remove_content( array $deliveries ): void {
		$this->database->execute(
			"UPDATE %i SET first_request = '{}', first_response = NULL WHERE id IN " . SqlValues::placeholders( $deliveries ) . "
			AND first_request <> '{}' ORDER BY id LIMIT %d",
			[ $this->database->tables->deliveries, ...$deliveries, count( $deliveries ) ]
		);
		$this->change( $deliveries, " AND request <> '{}'", "UPDATE %i SET request = '{}', response = NULL" );
	}

	/**
	 * All but the first, which go with their delivery.
	 *
	 * @param non-empty-list<string> $deliveries
	 */
	public function delete( array $deliveries ): void {
		$this->change( $deliveries, '', 'DELETE FROM %i' );
	}

	/**
	 * Counts first, so that the statement stops at the last row.
	 *
	 * @param non-empty-list<string> $deliveries
	 * @param literal-string         $which
	 * @param literal-string         $statement
	 */
	private function change( array $deliveries, string $which, string $statement ): void {
		$where = 'WHERE delivery_id IN ' . SqlValues::placeholders( $deliveries ) . $which;
		do {
			$count = $this->database->number(
				"SELECT COUNT(*) FROM ( SELECT 1 FROM %i {$where} LIMIT %d ) AS counted",
				[ $this->database->tables->attempts, ...$deliveries, Sweep::BATCH ]
			);
			$this->database->execute(
				"{$statement} {$where} ORDER BY delivery_id, number LIMIT %d",
				[ $this->database->tables->attempts, ...$deliveries, $count ]
			);
		} while ( Sweep::BATCH === $count );
	}
}
