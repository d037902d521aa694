<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\StatementTooLarge;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Attempts: the first in the row of its delivery, which DeliveryRows writes, and each later one in a row of its own. */
final readonly class AttemptRows {

	public function __construct( private Database $database ) {}

	/** @param list<DeliveryResult> $results Those without an attempt, or with a first one, are skipped. */
	public function add_later( array $results ): void {
		$rows = [];
		foreach ( $results as $result ) {
			if ( null === $result->attempt || 1 === $result->attempt->number ) {
				continue;
			}

			$rows[] = $this->row( $result->delivery->id, $result->attempt );
		}
		foreach ( Batches::of( $rows ) as $batch ) {
			try {
				$this->replace( $batch['sql'] );
			} catch ( StatementTooLarge ) {
				$without = array_map( AttemptColumns::without_content( ... ), $batch['rows'] );
				$this->replace( SqlValues::columns_and_rows( $without ) );
			}
		}
	}

	/** Replaces an attempt that already exists: an earlier COMMIT may have succeeded though its answer was lost. */
	private function replace( string $columns_and_rows ): void {
		$this->database->execute_unprepared( "REPLACE INTO `{$this->database->tables->attempts}` {$columns_and_rows}" );
	}

	/** @return non-empty-array<string, string|int|null> */
	private function row( DeliveryId $delivery, Attempt $attempt ): array {
		return [
			'delivery_id' => $delivery->value,
			'number'      => $attempt->number,
			'network_id'  => $this->database->tables->network,
		] + AttemptColumns::of( $attempt );
	}

	/** @return list<Attempt> */
	public function of( DeliveryId $delivery ): array {
		$tables = $this->database->tables;
		return array_map(
			AttemptColumns::attempt( ... ),
			$this->database->rows(
				'SELECT 1 AS number, first_planned_at AS planned_at, first_started_at AS started_at, first_duration_ms AS duration_ms,
				first_status_code AS status_code, first_reason AS reason, first_reason_context AS reason_context,
				first_request AS request, first_response AS response
				FROM %i WHERE id = %s AND network_id = %d AND first_started_at IS NOT NULL
				UNION ALL SELECT number, planned_at, started_at, duration_ms, status_code, reason, reason_context, request, response
				FROM %i WHERE delivery_id = %s AND network_id = %d ORDER BY number',
				[ $tables->deliveries, $delivery->value, $tables->network, $tables->attempts, $delivery->value, $tables->network ]
			)
		);
	}

	/**
	 * @param list<DeliveryId> $deliveries
	 * @return array<string, LastAttempt> Keyed by delivery id.
	 */
	public function last_of( array $deliveries ): array {
		if ( [] === $deliveries ) {
			return [];
		}
		$tables = $this->database->tables;
		$ids    = array_map( static fn ( DeliveryId $id ): string => $id->value, $deliveries );
		$of     = SqlValues::placeholders( $ids );
		$rows   = $this->database->rows(
			"SELECT id AS delivery_id, 1 AS number, first_started_at AS started_at, first_duration_ms AS duration_ms,
			first_status_code AS status_code FROM %i WHERE id IN {$of} AND network_id = %d AND first_started_at IS NOT NULL
			UNION ALL SELECT delivery_id, number, started_at, duration_ms, status_code
			FROM %i WHERE delivery_id IN {$of} AND network_id = %d ORDER BY number",
			[ $tables->deliveries, ...$ids, $tables->network, $tables->attempts, ...$ids, $tables->network ]
		);
		$last   = [];
		foreach ( $rows as $row ) {
			$last[ Row::text( $row, 'delivery_id' ) ] = new LastAttempt(
				Row::number( $row, 'number' ),
				( new TolerantReader() )->take( static fn (): \DateTimeImmutable => Row::time( $row, 'started_at' ), Row::no_time() ),
				Row::optional_number( $row, 'duration_ms' ) ?? 0,
				Row::optional_number( $row, 'status_code' ),
			);
		}
		return $last;
	}
}
