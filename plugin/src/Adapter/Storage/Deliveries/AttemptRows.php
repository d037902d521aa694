<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\LastAttempt;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Writes attempts as rows, and reads them back. Headers and bodies are ASCII JSON: receivers respond with any bytes. */
final readonly class AttemptRows {

	public function __construct( private Database $database ) {}

	public function add( DeliveryId $delivery, Attempt $attempt ): void {
		$this->write( [ $this->row( $delivery, $attempt ) ] );
	}

	/** @param list<DeliveryResult> $results Those without an attempt are skipped. */
	public function add_all( array $results ): void {
		$rows = [];
		foreach ( $results as $result ) {
			if ( null === $result->attempt ) {
				continue;
			}

			$rows[] = $this->row( $result->delivery->id, $result->attempt );
		}
		if ( [] === $rows ) {
			return;
		}

		$this->write( $rows );
	}

	/**
	 * Replaces an attempt that already exists: when the connection is lost, wpdb repeats the statement outside of its
	 * transaction. Then the attempt was written and its result was not.
	 *
	 * @param non-empty-list<non-empty-array<string, string|int|null>> $rows
	 */
	private function write( array $rows ): void {
		$this->database->execute_unprepared( "REPLACE INTO `{$this->database->tables->attempts}` " . SqlValues::columns_and_rows( $rows ) );
	}

	/** @return non-empty-array<string, string|int|null> */
	private function row( DeliveryId $delivery, Attempt $attempt ): array {
		return [
			'delivery_id'    => $delivery->value,
			'number'         => $attempt->number,
			'network_id'     => $this->database->tables->network,
			'planned_at'     => Row::stored_time( $attempt->planned_at ),
			'started_at'     => Row::stored_time( $attempt->at ),
			'duration_ms'    => $attempt->duration_ms,
			'status_code'    => $attempt->status_code,
			'reason'         => $attempt->failure?->reason,
			'reason_context' => Row::stored_json( $attempt->failure->context ?? [] ),
			'request'        => Row::stored_json(
				[
					'headers' => $attempt->request_headers,
					'body'    => $attempt->request_body,
				]
			),
			'response'       => null === $attempt->response_headers ? null : Row::stored_json(
				[
					'headers' => $attempt->response_headers,
					'body'    => $attempt->response_body,
					'cut'     => $attempt->response_cut?->value,
				]
			),
		];
	}

	/** @return list<Attempt> */
	public function of( DeliveryId $delivery ): array {
		return array_map(
			$this->attempt( ... ),
			$this->database->rows(
				'SELECT * FROM %i WHERE delivery_id = %s AND network_id = %d ORDER BY number',
				[ $this->database->tables->attempts, $delivery->value, $this->database->tables->network ]
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
		$rows = $this->database->rows(
			'SELECT attempt.delivery_id, attempt.number, attempt.started_at, attempt.duration_ms, attempt.status_code FROM %i AS attempt
			JOIN (
				SELECT delivery_id, MAX( number ) AS number FROM %i
				WHERE delivery_id IN ' . SqlValues::placeholders( $deliveries ) . ' GROUP BY delivery_id
			) AS newest ON newest.delivery_id = attempt.delivery_id AND newest.number = attempt.number WHERE attempt.network_id = %d',
			[
				$this->database->tables->attempts,
				$this->database->tables->attempts,
				...array_map( static fn ( DeliveryId $id ): string => $id->value, $deliveries ),
				$this->database->tables->network,
			]
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
		$reason       = Row::optional_text( $row, 'reason' );
		$request      = Row::json( $row, 'request' );
		$has_response = null !== Row::optional_text( $row, 'response' );
		$response     = Row::json( $row, 'response' );
		return new Attempt(
			number: Row::number( $row, 'number' ),
			planned_at: Row::time( $row, 'planned_at' ),
			at: Row::time( $row, 'started_at' ),
			duration_ms: Row::number( $row, 'duration_ms' ),
			status_code: Row::optional_number( $row, 'status_code' ),
			failure: null === $reason ? null : new Failure( $reason, Row::texts_by_name( Row::json( $row, 'reason_context' ) ) ),
			request_headers: $this->headers( $request ),
			request_body: Row::optional_text( $request, 'body' ),
			response_headers: $has_response ? $this->headers( $response ) : null,
			response_body: Row::optional_text( $response, 'body' ) ?? '',
			response_cut: ResponseCut::tryFrom( Row::optional_text( $response, 'cut' ) ?? '' ),
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
