<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Attempts as rows. Headers and bodies are kept as ASCII JSON: receivers answer with any bytes. */
final readonly class AttemptRows {

	public function __construct( private \wpdb $wpdb, private Database $database, private Tables $tables ) {}

	public function add( DeliveryId $delivery, Attempt $attempt ): void {
		$this->insert( [ $this->values( $delivery, $attempt ) ] );
	}

	/** @param list<DeliveryResult> $results Those without an attempt are left out. */
	public function add_all( array $results ): void {
		$rows = [];
		foreach ( $results as $one ) {
			if ( null === $one->attempt ) {
				continue;
			}

			$rows[] = $this->values( $one->delivery->id, $one->attempt );
		}
		if ( [] === $rows ) {
			return;
		}

		$this->insert( $rows );
	}

	/**
	 * In place of one that is there already: wpdb repeats a statement whose connection broke, outside of its transaction,
	 * and then that attempt was written and its outcome was not.
	 *
	 * @param non-empty-list<non-empty-list<string|int|null>> $rows
	 */
	private function insert( array $rows ): void {
		$this->database->write(
			"REPLACE INTO `{$this->tables->attempts}` ( delivery_id, number, network_id, planned_at, started_at, duration_ms, status_code, reason, reason_context, request, response )
			VALUES " . SqlValues::rows( $rows )
		);
	}

	/** @return non-empty-list<string|int|null> */
	private function values( DeliveryId $delivery, Attempt $attempt ): array {
		return [
			$delivery->value,
			$attempt->number,
			$this->tables->network,
			Row::stored_time( $attempt->planned_at ),
			Row::stored_time( $attempt->at ),
			$attempt->duration_ms,
			$attempt->status_code,
			$attempt->failure?->reason,
			Row::stored_json( $attempt->failure->context ?? [] ),
			Row::stored_json(
				[
					'headers' => $attempt->request_headers,
					'body'    => $attempt->request_body,
				]
			),
			null === $attempt->response_headers ? null : Row::stored_json(
				[
					'headers' => $attempt->response_headers,
					'body'    => $attempt->response_body,
					'cut'     => $attempt->response_cut,
				]
			),
		];
	}

	/** @return list<Attempt> */
	public function of( DeliveryId $delivery ): array {
		return array_map(
			$this->attempt( ... ),
			$this->database->rows(
				$this->wpdb->prepare( 'SELECT * FROM %i WHERE delivery_id = %s AND network_id = %d ORDER BY number', $this->tables->attempts, $delivery->value, $this->tables->network )
			)
		);
	}

	/**
	 * @param list<DeliveryId> $deliveries
	 * @return array<string, LastAttempt> By the delivery's id.
	 */
	public function last_of( array $deliveries ): array {
		if ( [] === $deliveries ) {
			return [];
		}
		$rows = $this->database->rows(
			$this->wpdb->prepare(
				'SELECT attempt.delivery_id, attempt.number, attempt.started_at, attempt.duration_ms, attempt.status_code FROM %i AS attempt
				JOIN ( SELECT delivery_id, MAX( number ) AS number FROM %i WHERE delivery_id IN ( %s' . str_repeat( ', %s', count( $deliveries ) - 1 ) . ' ) GROUP BY delivery_id ) AS newest
				ON newest.delivery_id = attempt.delivery_id AND newest.number = attempt.number WHERE attempt.network_id = %d',
				[ $this->tables->attempts, $this->tables->attempts, ...array_map( static fn ( DeliveryId $id ): string => $id->value, $deliveries ), $this->tables->network ]
			)
		);
		$last = [];
		foreach ( $rows as $row ) {
			$last[ Row::text( $row, 'delivery_id' ) ] = new LastAttempt(
				Row::number( $row, 'number' ),
				Row::time( $row, 'started_at' ),
				Row::number( $row, 'duration_ms' ),
				Row::optional_number( $row, 'status_code' ),
			);
		}
		return $last;
	}

	/** @param array<mixed> $row */
	private function attempt( array $row ): Attempt {
		$reason   = Row::optional_text( $row, 'reason' );
		$request  = Row::json( $row, 'request' );
		$answered = null !== Row::optional_text( $row, 'response' );
		$response = Row::json( $row, 'response' );
		return new Attempt(
			number: Row::number( $row, 'number' ),
			planned_at: Row::time( $row, 'planned_at' ),
			at: Row::time( $row, 'started_at' ),
			duration_ms: Row::number( $row, 'duration_ms' ),
			status_code: Row::optional_number( $row, 'status_code' ),
			failure: null === $reason ? null : new Failure( $reason, Row::texts_by_name( Row::json( $row, 'reason_context' ) ) ),
			request_headers: $this->headers( $request ),
			request_body: Row::optional_text( $request, 'body' ),
			response_headers: $answered ? $this->headers( $response ) : null,
			response_body: Row::optional_text( $response, 'body' ) ?? '',
			response_cut: true === ( $response['cut'] ?? false ),
		);
	}

	/**
	 * @param array<mixed> $part
	 * @return array<string, string>
	 */
	private function headers( array $part ): array {
		$headers = $part['headers'] ?? [];
		return Row::texts_by_name( is_array( $headers ) ? $headers : [] );
	}
}
