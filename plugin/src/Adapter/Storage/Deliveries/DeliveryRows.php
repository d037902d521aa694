<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Adapter\Storage\StatementTooLarge;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;

/** Writes deliveries as rows, and reads them back. */
final readonly class DeliveryRows {

	/** All but those of the first attempt, which can be large. */
	public const COLUMNS = 'id, event_id, webhook_id, resend_of, event_type, site_id, test, format, status, reason, attempt_count,
		created_at, next_try_at, finished_at, first_try_at, waits';

	private const SET_FIRST = ', first_planned_at = VALUES( first_planned_at ), first_started_at = VALUES( first_started_at ),
		first_duration_ms = VALUES( first_duration_ms ), first_status_code = VALUES( first_status_code ),
		first_reason = VALUES( first_reason ), first_reason_context = VALUES( first_reason_context ),
		first_request = VALUES( first_request ), first_response = VALUES( first_response )';

	public function __construct( private Database $database ) {}

	public function find( string $id ): ?Delivery {
		$row = $this->database->row(
			'SELECT ' . self::COLUMNS . ' FROM %i WHERE id = %s AND network_id = %d',
			[ $this->database->tables->deliveries, $id, $this->database->tables->network ]
		);
		return null === $row ? null : $this->delivery( $row );
	}

	/**
	 * @param list<array<mixed>> $rows
	 * @return list<Delivery>
	 */
	public function deliveries( array $rows ): array {
		return array_map( $this->delivery( ... ), $rows );
	}

	/**
	 * Skips each delivery of an event to a webhook, and each resend of a delivery, that already exists.
	 *
	 * @return int How many were written.
	 */
	public function add( Delivery ...$deliveries ): int {
		$written = 0;
		foreach ( Batches::of( array_map( $this->new_row( ... ), array_values( $deliveries ) ) ) as $batch ) {
			$this->insert( $batch['sql'] );
			$written += $this->count_of( array_column( $batch['rows'], 'id' ) );
		}
		return $written;
	}

	/**
	 * Not from what the database calls changed: SQLite, and MySQL with MYSQLI_CLIENT_FOUND_ROWS, count rows that exist as well.
	 *
	 * @param list<string|int|null> $ids
	 */
	private function count_of( array $ids ): int {
		$ids = array_map( strval( ... ), $ids );
		return [] === $ids ? 0 : $this->database->number(
			'SELECT COUNT(*) FROM %i WHERE id IN ' . SqlValues::placeholders( $ids ),
			[ $this->database->tables->deliveries, ...$ids ]
		);
	}

	/** A delivery with its only attempt. */
	public function add_with_attempt( Delivery $delivery, Attempt $attempt ): void {
		$row = $this->new_row( $delivery ) + AttemptColumns::of_first( $attempt );
		try {
			$this->insert( SqlValues::columns_and_rows( [ $row ] ) );
		} catch ( StatementTooLarge ) {
			$this->insert( SqlValues::columns_and_rows( [ AttemptColumns::without_first_content( $row ) ] ) );
		}
	}

	private function insert( string $columns_and_rows ): int {
		return $this->database->execute_unprepared(
			"INSERT INTO `{$this->database->tables->deliveries}` {$columns_and_rows} ON DUPLICATE KEY UPDATE network_id = network_id"
		);
	}

	/**
	 * Updates many rows to different values in one statement. Each row exists and is locked, so none is inserted.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 */
	public function save_results( array $results ): void {
		$with_first = [];
		$others     = [];
		foreach ( $results as $result ) {
			if ( 1 === $result->attempt?->number ) {
				$with_first[] = $this->changed_row( $result ) + AttemptColumns::of_first( $result->attempt );
			} else {
				$others[] = $this->changed_row( $result );
			}
		}
		$this->update( $others, '' );
		$this->update( $with_first, self::SET_FIRST );
	}

	/**
	 * Results of deliveries that have no row yet.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 * @return int How many were written.
	 */
	public function add_results( array $results ): int {
		$none    = array_fill_keys( array_map( static fn ( string $name ): string => "first_{$name}", AttemptColumns::NAMES ), null );
		$rows    = array_map(
			fn ( DeliveryResult $one ): array => array_merge(
				$this->new_row( $one->delivery ),
				$this->changed_row( $one ),
				[ 'resend_of' => '' ],
				null === $one->attempt ? $none : AttemptColumns::of_first( $one->attempt ),
			),
			$results
		);
		$written = 0;
		foreach ( Batches::of( $rows ) as $batch ) {
			try {
				$written += $this->insert( $batch['sql'] );
			} catch ( StatementTooLarge ) {
				$without  = array_map( AttemptColumns::without_first_content( ... ), $batch['rows'] );
				$written += $this->insert( SqlValues::columns_and_rows( $without ) );
			}
		}
		return $written;
	}

	/**
	 * @param list<non-empty-array<string, string|int|null>> $rows
	 * @param string                                         $set  What else the rows have to change.
	 */
	private function update( array $rows, string $set ): void {
		foreach ( Batches::of( $rows ) as $batch ) {
			try {
				$this->update_batch( $batch['sql'], $set );
			} catch ( StatementTooLarge $failure ) {
				if ( '' === $set ) {
					throw $failure;
				}
				$without = array_map( AttemptColumns::without_first_content( ... ), $batch['rows'] );
				$this->update_batch( SqlValues::columns_and_rows( $without ), $set );
			}
		}
	}

	private function update_batch( string $columns_and_rows, string $set ): void {
		$this->database->execute_unprepared(
			"INSERT INTO `{$this->database->tables->deliveries}` {$columns_and_rows}
			ON DUPLICATE KEY UPDATE status = VALUES( status ), reason = VALUES( reason ), attempt_count = VALUES( attempt_count ),
			next_try_at = VALUES( next_try_at ), finished_at = VALUES( finished_at ), first_try_at = VALUES( first_try_at ),
			waits = VALUES( waits ), claimed_by = '', claimed_until = ''{$set}"
		);
	}

	/** @return non-empty-array<string, string|int|null> */
	private function new_row( Delivery $delivery ): array {
		return [
			'id'            => $delivery->id->value,
			'network_id'    => $this->database->tables->network,
			'event_id'      => $delivery->event->value,
			'webhook_id'    => $delivery->webhook->value,
			'resend_of'     => $delivery->resend_of->value ?? '',
			'event_type'    => $delivery->event_type,
			'site_id'       => $delivery->site,
			'test'          => (int) $delivery->test,
			'format'        => $delivery->format->value,
			'status'        => $delivery->status->value,
			'reason'        => $delivery->reason,
			'attempt_count' => $delivery->attempt_count,
			'created_at'    => Row::stored_time( $delivery->created_at ),
			'next_try_at'   => Row::stored_optional_time( $delivery->next_try_at ),
			'finished_at'   => Row::stored_optional_time( $delivery->finished_at ),
		];
	}

	/** @return non-empty-array<string, string|int|null> With all columns that have no default. */
	private function changed_row( DeliveryResult $result ): array {
		$delivery = $result->delivery;
		return [
			'id'            => $delivery->id->value,
			'network_id'    => $this->database->tables->network,
			'event_id'      => $delivery->event->value,
			'webhook_id'    => $delivery->webhook->value,
			'event_type'    => $delivery->event_type,
			'format'        => $delivery->format->value,
			'created_at'    => Row::stored_time( $delivery->created_at ),
			'status'        => $result->transition->status->value,
			'reason'        => $result->transition->reason,
			'attempt_count' => $delivery->attempt_count + ( null === $result->attempt ? 0 : 1 ),
			'next_try_at'   => Row::stored_optional_time( $result->transition->next_try_at ),
			'finished_at'   => Row::stored_optional_time( $result->transition->finished_at ),
			'first_try_at'  => Row::stored_optional_time( $result->first_try_at() ),
			'waits'         => $delivery->waits + (int) $result->transition->asked_to_wait,
			// The row's own id, which no other row has: only the primary key may be the duplicate.
			'resend_of'     => $delivery->id->value,
		];
	}

	/**
	 * @param array<mixed> $row
	 * @throws UnreadableRow
	 */
	public function readable( array $row ): Delivery {
		$delivery = $this->delivery( $row );
		return Cause::Unreadable->value === $delivery->reason ? throw new UnreadableRow( 'of a delivery' ) : $delivery;
	}

	/**
	 * What can't be read is replaced, and the reason says so: one row must not keep others from being shown or sent.
	 *
	 * @param array<mixed> $row
	 */
	private function delivery( array $row ): Delivery {
		$reader    = new TolerantReader();
		$id        = $reader->take( static fn (): DeliveryId => DeliveryId::parse( Row::text( $row, 'id' ) ), null ) ?? DeliveryId::none();
		$event     = $reader->take( static fn (): EventId => EventId::parse( Row::text( $row, 'event_id' ) ), null ) ?? EventId::none();
		$webhook   = $reader->take( static fn (): WebhookId => WebhookId::parse( Row::text( $row, 'webhook_id' ) ), null );
		$format    = $reader->take( static fn (): Format => Format::from( Row::text( $row, 'format' ) ), Format::Standard );
		$failed    = DeliveryStatus::Failed;
		$status    = $reader->take( static fn (): DeliveryStatus => DeliveryStatus::from( Row::text( $row, 'status' ) ), $failed );
		$created   = $reader->take( static fn (): \DateTimeImmutable => Row::time( $row, 'created_at' ), null );
		$next_try  = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'next_try_at' ), null );
		$finished  = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'finished_at' ), null );
		$first_try = $reader->take( static fn (): ?\DateTimeImmutable => Row::optional_time( $row, 'first_try_at' ), null );
		$resend_of = $reader->take( static fn (): ?DeliveryId => self::optional_id( Row::text( $row, 'resend_of' ) ), null );
		return new Delivery(
			id: $id,
			event: $event,
			webhook: $webhook ?? WebhookId::none(),
			event_type: Row::text( $row, 'event_type' ),
			site: Row::optional_number( $row, 'site_id' ),
			test: 1 === Row::number( $row, 'test' ),
			format: $format,
			status: $status,
			reason: $reader->is_complete() ? Row::optional_text( $row, 'reason' ) : Cause::Unreadable->value,
			attempt_count: Row::number( $row, 'attempt_count' ),
			created_at: $created ?? $id->time(),
			next_try_at: $next_try,
			finished_at: $finished,
			resend_of: $resend_of,
			first_try_at: $first_try,
			waits: Row::number( $row, 'waits' ),
		);
	}

	private static function optional_id( string $id ): ?DeliveryId {
		return '' === $id ? null : DeliveryId::parse( $id );
	}
}
