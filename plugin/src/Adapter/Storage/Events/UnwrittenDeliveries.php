<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Events;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Batches;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/**
 * Writes the rows of deliveries that only their events list so far, in the state that they have: waiting, held, or claimed by whoever
 * has leased the event. For readers, and for what can't be sent now.
 */
final readonly class UnwrittenDeliveries {

	/** Written in one transaction. */
	private const BATCH = 500;

	/** The longest wait of a reader. */
	private const READER_MS = 500;

	public function __construct(
		private Database $database,
		private DueEvents $due,
		private PlannedDeliveryRows $planned,
		private RowLocks $locks,
		private Clock $clock,
	) {}

	/** When the first is due; null if there is none. */
	public function first_due(): ?\DateTimeImmutable {
		$row = $this->database->row(
			'SELECT due_at FROM %i FORCE INDEX ( due ) WHERE network_id = %d AND due_at IS NOT NULL ORDER BY due_at LIMIT 1',
			[ $this->database->tables->events, $this->database->tables->network ]
		);
		return null === $row ? null : Row::optional_time( $row, 'due_at' ) ?? Row::no_time();
	}

	/**
	 * Before deliveries are read. If nothing can be written, too much is left, or another process holds an event, the reader gets what
	 * exists.
	 */
	public function write_for_reader(): void {
		$until = hrtime( true ) + self::READER_MS * 1_000_000;
		try {
			$this->database->suppressing_errors(
				function () use ( $until ): void {
					do {
						$written = $this->write( $this->due->oldest( $this->now(), self::BATCH ) );
					} while ( 0 < $written && hrtime( true ) < $until );
				}
			);
		} catch ( \Throwable ) {
			// Whoever sends reports it.
			return;
		}
	}

	/** Before deliveries are changed for good, however many there are. */
	public function write_all(): void {
		do {
			$events = $this->due->oldest( $this->now(), self::BATCH );
			$this->write( $events, false, true );
		} while ( [] !== $events );
	}

	/** The first event that has a position and still owes deliveries without rows; null if there is none. */
	public function first_position(): ?int {
		$row = $this->database->row(
			'SELECT MIN( position ) AS first FROM %i FORCE INDEX ( due ) WHERE network_id = %d AND due_at IS NOT NULL',
			[ $this->database->tables->events, $this->database->tables->network ]
		);
		return null === $row ? null : Row::optional_number( $row, 'first' );
	}

	/**
	 * Writes all that these events owe.
	 *
	 * @param list<string> $events
	 * @param bool         $free   Only what nobody has leased.
	 * @param bool         $waits  For those that another process has locked; otherwise they are left out.
	 * @return int How many events.
	 */
	public function write( array $events, bool $free = false, bool $waits = false ): int {
		if ( [] === $events ) {
			return 0;
		}
		return $this->database->transaction(
			function () use ( $events, $free, $waits ): int {
				$now    = $this->now();
				$taken  = static fn ( array $row ): bool => ! $free || Row::text( $row, 'leased_until' ) <= $now;
				$locked = array_values( array_filter( $this->lock( $events, $waits ), $taken ) );
				$rows   = array_merge( ...array_values( $this->planned->missing( $locked ) ) );
				$this->insert( $this->with_leases( $this->with_holds( $rows ), $locked, $now ) );
				$this->finish( Row::column( $locked, 'id' ) );
				return count( $locked );
			}
		);
	}

	/**
	 * Writes some of what an event owes as waiting, or held. The caller has locked the event.
	 *
	 * @param list<non-empty-array<string, string|int|null>> $rows
	 */
	public function add( array $rows ): void {
		$this->insert( $this->with_holds( $rows ) );
		$this->count_written( array_count_values( array_map( static fn ( array $row ): string => (string) $row['event_id'], $rows ) ) );
	}

	/** @param array<string, int> $written How many, by event. The caller has locked the events. */
	public function count_written( array $written ): void {
		if ( [] === $written ) {
			return;
		}
		$count = '( CASE id';
		foreach ( $written as $event => $rows ) {
			$count .= ' WHEN ' . SqlValues::of( $event ) . " THEN {$rows}";
		}
		$count .= ' END )';
		$list   = SqlValues::list( array_keys( $written ) );
		$limit  = count( $written );
		// In this order: MySQL assigns one after the other.
		$this->database->execute_unprepared(
			"UPDATE `{$this->database->tables->events}` SET due_at = CASE WHEN unwritten > {$count} THEN due_at END,
			leased_until = CASE WHEN unwritten > {$count} THEN leased_until ELSE '' END,
			unwritten = CASE WHEN unwritten > {$count} THEN unwritten - {$count} ELSE 0 END
			WHERE id IN {$list} ORDER BY id LIMIT {$limit}"
		);
	}

	/**
	 * By what is there, not by what was written. The caller has locked the events.
	 *
	 * @param list<string> $events
	 */
	public function recount( array $events ): void {
		foreach ( $events as $event ) {
			$row     = $this->database->row(
				'SELECT ' . PlannedDeliveryRows::EVENT_COLUMNS . ' FROM %i WHERE id = %s',
				[ $this->database->tables->events, $event ]
			);
			$missing = null === $row ? [] : $this->planned->missing( [ [ 'unwritten' => -1 ] + $row ] )[ $event ] ?? [];
			$before  = null === $row ? 0 : Row::number( $row, 'unwritten' );
			$this->count_written( [ $event => $before - count( $missing ) ] );
		}
	}

	/**
	 * @param non-empty-list<string> $events
	 * @return list<array<mixed>>
	 */
	private function lock( array $events, bool $waits ): array {
		return $this->database->rows(
			'SELECT ' . PlannedDeliveryRows::EVENT_COLUMNS . ' FROM %i FORCE INDEX ( PRIMARY ) WHERE unwritten > 0 AND id IN '
				. SqlValues::placeholders( $events ) . ' ORDER BY id LIMIT %d ' . ( $waits ? 'FOR UPDATE' : $this->locks->for_update() ),
			[ $this->database->tables->events, ...$events, count( $events ) ]
		);
	}

	/** @param list<non-empty-array<string, string|int|null>> $rows */
	private function insert( array $rows ): void {
		foreach ( Batches::of( $rows ) as $batch ) {
			$this->database->execute_unprepared(
				"INSERT INTO `{$this->database->tables->deliveries}` " . $batch['sql'] . '
				ON DUPLICATE KEY UPDATE network_id = network_id'
			);
		}
	}

	/** @param list<string> $events */
	private function finish( array $events ): void {
		if ( [] === $events ) {
			return;
		}
		$this->database->execute(
			"UPDATE %i SET due_at = NULL, leased_until = '', unwritten = 0 WHERE id IN " . SqlValues::placeholders( $events ) . ' ORDER BY id LIMIT %d',
			[ $this->database->tables->events, ...$events, count( $events ) ]
		);
	}

	/**
	 * @param list<non-empty-array<string, string|int|null>> $rows
	 * @param list<array<mixed>>                             $events
	 * @return list<non-empty-array<string, string|int|null>>
	 */
	private function with_leases( array $rows, array $events, string $now ): array {
		$leases = [];
		foreach ( $events as $event ) {
			if ( Row::text( $event, 'leased_until' ) > $now ) {
				$leases[ Row::text( $event, 'id' ) ] = [
					'status'        => DeliveryStatus::Waiting->value,
					'reason'        => null,
					'next_try_at'   => Row::text( $event, 'recorded_at' ),
					'claimed_by'    => Row::text( $event, 'leased_by' ),
					'claimed_until' => Row::text( $event, 'leased_until' ),
				];
			}
		}
		return array_map( static fn ( array $row ): array => array_merge( $row, $leases[ $row['event_id'] ] ?? [] ), $rows );
	}

	/**
	 * Those of a webhook that holds its deliveries are held. It is locked meanwhile, so that whoever resumes it releases them.
	 *
	 * @param list<non-empty-array<string, string|int|null>> $rows
	 * @return list<non-empty-array<string, string|int|null>>
	 */
	private function with_holds( array $rows ): array {
		$webhooks = array_values( array_unique( array_map( static fn ( array $row ): string => (string) $row['webhook_id'], $rows ) ) );
		$holding  = array_keys( $this->holding( $webhooks, '' ) );
		$holding  = $this->holding( $holding, ' FOR UPDATE' );
		return array_map(
			static fn ( array $row ): array => array_merge( $row, $holding[ $row['webhook_id'] ] ?? [] ),
			$rows
		);
	}

	/**
	 * @param list<string>   $webhooks
	 * @param literal-string $locking
	 * @return array<string, array<string, ?string>> What changes in the rows of those that hold their deliveries.
	 */
	private function holding( array $webhooks, string $locking ): array {
		if ( [] === $webhooks ) {
			return [];
		}
		$rows    = $this->database->rows(
			'SELECT id, status FROM %i FORCE INDEX ( PRIMARY ) WHERE id IN ' . SqlValues::placeholders( $webhooks ) . " ORDER BY id{$locking}",
			[ $this->database->tables->webhooks, ...$webhooks ]
		);
		$holding = [];
		foreach ( $rows as $row ) {
			$status = WebhookStatus::tryFrom( Row::text( $row, 'status' ) );
			$held   = null === $status ? null : Cause::for_held( $status );
			if ( null !== $held ) {
				$holding[ Row::text( $row, 'id' ) ] = [
					'status'      => DeliveryStatus::Held->value,
					'reason'      => $held->value,
					'next_try_at' => null,
				];
			}
		}
		return $holding;
	}

	private function now(): string {
		return Row::stored_time( $this->clock->now() );
	}
}
