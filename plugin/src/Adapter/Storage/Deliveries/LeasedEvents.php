<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\DueEvents;
use MultisiteWebhooks\Adapter\Storage\Events\PlannedDeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Time;

/**
 * Deliveries that are sent straight from their events: an event is leased, and a delivery becomes a row when it is answered. So
 * most are written once. A lease that ends is safe to repeat: a delivery that has a row is done, and no second one can be written.
 */
final class LeasedEvents {

	/** How long a run keeps to itself what it has leased and can't send yet. */
	private const KEPT_MS = 3000;

	/** Deliveries that are looked at behind a long queue. */
	private const ELSEWHERE = 50;

	/**
	 * What the last look found, by delivery.
	 *
	 * @var array<string, non-empty-array<string, string|int|null>>
	 */
	private array $seen = [];

	private bool $is_full = false;

	/** @var array<string, non-empty-array<string, string|int|null>> What the current run has leased and not written, by delivery. */
	private array $leased = [];

	/**
	 * What of it nobody has chosen yet, and until when it is kept for the next choice, in milliseconds since 1970.
	 *
	 * @var array<string, int>
	 */
	private array $kept = [];

	/** The last one of the current run. */
	private ?Claim $claim = null;

	public function __construct(
		private readonly Database $database,
		private readonly DueEvents $due_events,
		private readonly PlannedDeliveryRows $planned,
		private readonly UnwrittenDeliveries $unwritten,
		private readonly RowLocks $locks,
	) {}

	/**
	 * @param string                  $now  As it is stored.
	 * @param ?non-empty-list<string> $only Only of these events.
	 * @return list<array{id: string, webhook_id: string, next_try_at: string}> The longest due first.
	 */
	public function due( string $now, int $limit, ?array $only ): array {
		$this->seen    = [];
		$this->is_full = true;
		$kept          = array_intersect_key( $this->leased, $this->kept );
		if ( null !== $only ) {
			$kept = array_filter( $kept, static fn ( array $row ): bool => in_array( $row['event_id'], $only, true ) );
		}
		// While there is enough, reading more would only cost time.
		$more = 2 * count( $kept ) < $limit ? $this->found( $now, $limit, $only ) : [];
		$rows = [ ...array_values( $kept ), ...$more ];
		if ( null === $only && ! $this->has_seen_all() ) {
			$rows = [ ...$rows, ...$this->elsewhere( $now, $rows ) ];
		}
		$due = [];
		foreach ( $rows as $row ) {
			$due[] = [
				'id'          => (string) $row['id'],
				'webhook_id'  => (string) $row['webhook_id'],
				'next_try_at' => (string) $row['next_try_at'],
			];
		}
		return $due;
	}

	/**
	 * @param ?non-empty-list<string> $only
	 * @return list<non-empty-array<string, string|int|null>> What events owe that nobody has leased.
	 */
	private function found( string $now, int $limit, ?array $only ): array {
		$rows    = $this->rows( $this->due_events->oldest( $now, $limit, $only, true ) );
		$missing = $this->planned->missing( $rows );
		foreach ( $missing as $of_event ) {
			foreach ( $of_event as $row ) {
				$this->seen[ (string) $row['id'] ] = $row;
			}
		}
		// What can't be read owes nothing more.
		$this->unwritten->write( array_keys( array_filter( $missing, static fn ( array $one ): bool => [] === $one ) ), true );
		$this->is_full = array_sum( array_map( static fn ( array $row ): int => Row::number( $row, 'unwritten' ), $rows ) ) >= $limit;
		return array_values( $this->seen );
	}

	/**
	 * @param list<non-empty-array<string, string|int|null>> $rows What the queue begins with.
	 * @return list<non-empty-array<string, string|int|null>> What waits behind it for other webhooks.
	 */
	private function elsewhere( string $now, array $rows ): array {
		$webhooks = array_fill_keys( array_column( $rows, 'webhook_id' ), true );
		$missing  = $this->planned->missing( $this->rows( $this->due_events->elsewhere( $now, self::ELSEWHERE ) ) );
		$others   = [];
		foreach ( array_merge( ...array_values( $missing ) ) as $row ) {
			if ( isset( $webhooks[ $row['webhook_id'] ] ) ) {
				continue;
			}

			$this->seen[ (string) $row['id'] ] = $row;
			$others[]                          = $row;
		}
		return $others;
	}

	/**
	 * @param list<string> $events
	 * @return list<array<mixed>> The longest due first.
	 */
	private function rows( array $events ): array {
		return [] === $events ? [] : $this->database->rows(
			'SELECT ' . PlannedDeliveryRows::EVENT_COLUMNS . ' FROM %i WHERE unwritten > 0 AND id IN ' . SqlValues::placeholders( $events )
				. ' ORDER BY due_at, id',
			[ $this->database->tables->events, ...$events ]
		);
	}

	/** Whether the last look found it in an event. */
	public function has( string $delivery ): bool {
		return isset( $this->seen[ $delivery ] ) || isset( $this->kept[ $delivery ] );
	}

	/** @return list<string> Deliveries that were kept for long enough: others may have room for them. */
	public function kept_too_long( \DateTimeImmutable $now ): array {
		$now_ms = Time::milliseconds( $now );
		$is_old = static fn ( int $until ): bool => $until <= $now_ms || $until > $now_ms + self::KEPT_MS;
		return array_keys( array_filter( $this->kept, $is_old ) );
	}

	/** The current run's, as it was when it leased last. */
	public function claim(): ?Claim {
		return $this->claim;
	}

	/** @return list<string> Deliveries. */
	public function all_kept(): array {
		return array_keys( $this->kept );
	}

	/** Whether the last look found all that is due. */
	public function has_seen_all(): bool {
		return ! $this->is_full;
	}

	/**
	 * Writes what the last look found and nobody has leased, so that the next look sees what is behind it.
	 *
	 * @return int Of how many events.
	 */
	public function make_way(): int {
		$events     = self::events_of( $this->seen );
		$this->seen = [];
		return $this->unwritten->write( $events, true );
	}

	/**
	 * Leases the events of these. What else the events owe is kept for the next choices.
	 *
	 * @param list<string> $deliveries That the last look found.
	 * @return list<array<string, string|int|null>> Rows of those that may be sent.
	 */
	public function lease( Claim $claim, array $deliveries ): array {
		$wanted = array_flip( $deliveries );
		$chosen = array_intersect_key( $this->seen, $wanted );
		if ( [] !== $chosen ) {
			$leased     = $this->database->transaction( fn (): array => $this->lease_events( $claim, $chosen ) );
			$events     = array_flip( self::events_of( $chosen ) );
			$this->seen = array_filter( $this->seen, static fn ( array $row ): bool => ! isset( $events[ $row['event_id'] ] ) );
			$this->remember( $claim, $leased );
		}
		$taken      = $claim->token === $this->claim?->token ? array_intersect_key( $this->leased, $this->kept, $wanted ) : [];
		$this->kept = array_diff_key( $this->kept, $taken );
		return array_values( $taken );
	}

	/**
	 * Within a transaction.
	 *
	 * @param list<DeliveryResult> $results
	 * @return list<DeliveryResult> Those that have no row, and whose event this claim still holds. It is locked.
	 */
	public function held( Claim $claim, array $results ): array {
		$rows = $claim->token === $this->claim?->token ? array_intersect_key( $this->leased, array_flip( self::ids( $results ) ) ) : [];
		if ( [] === $rows ) {
			return [];
		}
		$held    = array_flip( $this->lock( $claim, self::events_of( $rows ) ) );
		$is_held = static fn ( Delivery $one ): bool => isset( $rows[ $one->id->value ], $held[ $one->event->value ] );
		return array_values( array_filter( $results, static fn ( DeliveryResult $one ): bool => $is_held( $one->delivery ) ) );
	}

	/**
	 * @param list<DeliveryResult> $results Of held(), written in the same transaction.
	 * @param int                  $written Rows: fewer where some had been written before, by a COMMIT whose answer was lost.
	 */
	public function count_written( array $results, int $written ): void {
		$counts = array_count_values( array_map( static fn ( DeliveryResult $one ): string => $one->delivery->event->value, $results ) );
		if ( count( $results ) === $written ) {
			$this->unwritten->count_written( $counts );
		} else {
			$this->unwritten->recount( array_keys( $counts ) );
		}
	}

	/** @param list<DeliveryResult> $results Whatever became of them. */
	public function forget( array $results ): void {
		$this->leased = array_diff_key( $this->leased, array_flip( self::ids( $results ) ) );
	}

	/**
	 * Writes what was leased and not started as waiting.
	 *
	 * @param list<string> $deliveries
	 */
	public function give_back( Claim $claim, array $deliveries ): void {
		$rows = $claim->token === $this->claim?->token ? array_intersect_key( $this->leased, array_flip( $deliveries ) ) : [];
		if ( [] === $rows ) {
			return;
		}
		$this->database->transaction(
			function () use ( $claim, $rows ): void {
				$held = array_flip( $this->lock( $claim, self::events_of( $rows ) ) );
				$ours = array_filter( $rows, static fn ( array $row ): bool => isset( $held[ $row['event_id'] ] ) );
				$this->unwritten->add( array_values( $ours ) );
			}
		);
		$this->leased = array_diff_key( $this->leased, $rows );
		$this->kept   = array_diff_key( $this->kept, $rows );
	}

	/**
	 * What an earlier lease of the same events left, and earlier runs, is no longer ours: it may have rows by now.
	 *
	 * @param array<string, non-empty-array<string, string|int|null>> $leased
	 */
	private function remember( Claim $claim, array $leased ): void {
		$again        = array_flip( self::events_of( $leased ) );
		$earlier      = $claim->token === $this->claim?->token ? $this->leased : [];
		$earlier      = array_filter( $earlier, static fn ( array $row ): bool => ! isset( $again[ $row['event_id'] ] ) );
		$this->leased = $leased + $earlier;
		$this->kept   = array_fill_keys( array_keys( $leased ), Time::milliseconds( $claim->now ) + self::KEPT_MS )
			+ array_intersect_key( $this->kept, $earlier );
		$this->claim  = $claim;
	}

	/**
	 * @param non-empty-array<string, non-empty-array<string, string|int|null>> $chosen
	 * @return array<string, non-empty-array<string, string|int|null>> All that the events owe, by delivery.
	 */
	private function lease_events( Claim $claim, array $chosen ): array {
		$events  = $this->write_lease( $claim, $this->lock_free( $claim, self::events_of( $chosen ) ) );
		$missing = $this->planned->missing( $events );
		$owed    = [];
		foreach ( array_merge( ...array_values( $missing ) ) as $row ) {
			$owed[ (string) $row['id'] ] = $row;
		}
		return $owed;
	}

	/**
	 * @param non-empty-list<string> $events
	 * @return list<array<mixed>>
	 */
	private function lock_free( Claim $claim, array $events ): array {
		$list  = SqlValues::list( $events );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $events );
		return $this->database->rows_unprepared(
			'SELECT ' . PlannedDeliveryRows::EVENT_COLUMNS . " FROM `{$this->database->tables->events}` FORCE INDEX ( PRIMARY )
			WHERE id IN {$list} AND unwritten > 0 AND due_at <= {$now} AND leased_until <= {$now}
			ORDER BY id LIMIT {$count} {$this->locks->for_update()}"
		);
	}

	/**
	 * @param list<array<mixed>> $events
	 * @return list<array<mixed>>
	 */
	private function write_lease( Claim $claim, array $events ): array {
		if ( [] === $events ) {
			return [];
		}
		$table = $this->database->tables->events;
		$list  = SqlValues::list( array_map( static fn ( array $row ): string => Row::text( $row, 'id' ), $events ) );
		$token = SqlValues::of( $claim->token );
		$until = SqlValues::of( Row::stored_time( $claim->until ) );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $events );
		// Conditional as well: a database may not lock rows, and a lost connection loses its locks.
		$written = $this->database->execute_unprepared(
			"UPDATE `{$table}` SET leased_by = {$token}, leased_until = {$until}
			WHERE id IN {$list} AND unwritten > 0 AND due_at <= {$now} AND leased_until <= {$now} ORDER BY id LIMIT {$count}"
		);
		if ( $written === $count ) {
			return $events;
		}
		return $this->database->rows_unprepared(
			'SELECT ' . PlannedDeliveryRows::EVENT_COLUMNS . " FROM `{$table}`
			WHERE id IN {$list} AND leased_by = {$token} AND unwritten > 0"
		);
	}

	/**
	 * @param non-empty-list<string> $events
	 * @return list<string> Those that this claim holds.
	 */
	private function lock( Claim $claim, array $events ): array {
		$list  = SqlValues::list( $events );
		$token = SqlValues::of( $claim->token );
		$count = count( $events );
		$rows  = $this->database->rows_unprepared(
			"SELECT id FROM `{$this->database->tables->events}` FORCE INDEX ( PRIMARY )
			WHERE id IN {$list} AND leased_by = {$token} AND unwritten > 0 ORDER BY id LIMIT {$count} FOR UPDATE"
		);
		return Row::column( $rows, 'id' );
	}

	/**
	 * @param list<DeliveryResult> $results
	 * @return list<string>
	 */
	private static function ids( array $results ): array {
		return array_map( static fn ( DeliveryResult $one ): string => $one->delivery->id->value, $results );
	}

	/**
	 * @param array<string, non-empty-array<string, string|int|null>> $rows
	 * @return ($rows is non-empty-array ? non-empty-list<string> : list<string>)
	 */
	private static function events_of( array $rows ): array {
		return array_values( array_unique( array_map( static fn ( array $row ): string => (string) $row['event_id'], $rows ) ) );
	}
}
