<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\InvalidId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/**
 * Finds deliveries without locking, and then claims them by key: an UPDATE that searches would wait for every row
 * written by an open transaction.
 */
final class WpdbDeliveryQueue implements DeliveryQueue {

	/** Deliveries without a row that are looked at together. */
	private const LOOK = 500;

	/** @var array<string, true> Webhooks with due rows, at the last look. */
	private array $with_rows = [];

	/** @var array<string, list<array{id: string, webhook_id: string, next_try_at: string}>> Without a row, at the last look, by webhook. */
	private array $owed = [];

	public function __construct(
		private readonly Database $database,
		private readonly DeliveryRows $rows,
		private readonly AttemptRows $attempts,
		private readonly LeasedEvents $events,
		private readonly UnwrittenDeliveries $unwritten,
		private readonly RowLocks $locks,
		private readonly UnreadableDeliveries $unreadable,
	) {}

	public function due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array {
		if ( [] === $only ) {
			return [];
		}
		$this->give_back_old( $now );
		$at        = Row::stored_time( $now );
		$events    = array_map( static fn ( EventId $id ): string => $id->value, $only ?? [] );
		$of_events = [] === $events ? '' : ' AND event_id IN ' . SqlValues::placeholders( $events );
		$rows      = $this->find_due(
			'SELECT id, webhook_id, next_try_at FROM %i WHERE network_id = %d AND status = %s AND next_try_at <= %s
			AND claimed_until <= %s' . $of_events . ' ORDER BY next_try_at, id LIMIT %d',
			[ $this->database->tables->network, DeliveryStatus::Waiting->value, $at, $at, ...$events, $limit ]
		);
		$owed      = $this->events->due( $at, $limit, [] === $events ? null : $events );
		$due       = [];
		foreach ( $this->unreadable->leave_out( self::longest_due( $limit, $rows, $owed ), self::id_and_webhook( ... ), $now ) as $one ) {
			[ $id, $webhook ]         = $one;
			$due[ $webhook->value ][] = $id;
		}
		return $due;
	}

	public function due_of( WebhookId $webhook, \DateTimeImmutable $now, int $limit ): array {
		$at   = Row::stored_time( $now );
		$rows = ! isset( $this->with_rows[ $webhook->value ] ) ? [] : $this->find_due(
			'SELECT id, next_try_at FROM %i WHERE webhook_id = %s AND network_id = %d AND status = %s AND next_try_at <= %s
			AND claimed_until <= %s ORDER BY next_try_at, id LIMIT %d',
			[ $webhook->value, $this->database->tables->network, DeliveryStatus::Waiting->value, $at, $at, $limit ]
		);
		$due  = self::longest_due( $limit, $rows, $this->owed[ $webhook->value ] ?? [] );
		return $this->unreadable->leave_out( $due, self::id( ... ), $now );
	}

	public function webhooks_due( \DateTimeImmutable $now ): array {
		$this->give_back_old( $now );
		$tables     = $this->database->tables;
		$at         = Row::stored_time( $now );
		$rows       = $this->database->rows(
			'SELECT webhook.id FROM %i AS webhook WHERE webhook.network_id = %d AND EXISTS (
			SELECT 1 FROM %i AS delivery WHERE delivery.webhook_id = CONVERT( webhook.id USING ascii )
			AND delivery.status = %s AND delivery.next_try_at <= %s )',
			[ $tables->webhooks, $tables->network, $tables->deliveries, DeliveryStatus::Waiting->value, $at ]
		);
		$this->owed = [];
		foreach ( $this->events->due( $at, self::LOOK, null ) as $one ) {
			$this->owed[ $one['webhook_id'] ][] = $one;
		}
		$this->with_rows = array_fill_keys( Row::column( $rows, 'id' ), true );
		return array_values( array_filter( array_map( self::webhook_id( ... ), array_keys( $this->with_rows + $this->owed ) ) ) );
	}

	public function has_seen_all(): bool {
		return $this->events->has_seen_all();
	}

	public function make_way( Claim $claim ): int {
		$kept = $this->events->all_kept();
		$this->give_back( $claim, $kept );
		return count( $kept ) + $this->events->make_way();
	}

	public function end( Claim $claim ): void {
		$this->give_back( $claim, $this->events->all_kept() );
	}

	public function claim( Claim $claim, array $ids ): array {
		if ( [] === $ids ) {
			return [];
		}
		$wanted  = array_values( array_unique( self::values( $ids ) ) );
		$stored  = array_values( array_filter( $wanted, fn ( string $id ): bool => ! $this->events->has( $id ) ) );
		$claimed = $this->rows->deliveries( $this->events->lease( $claim, $wanted ) );
		if ( [] !== $stored ) {
			$work    = fn (): array => $this->write_claim( $claim, $this->lock_unclaimed( $claim, $stored ) );
			$claimed = [ ...$claimed, ...$this->database->transaction( $work ) ];
		}
		$by_id = [];
		foreach ( $claimed as $delivery ) {
			$by_id[ $delivery->id->value ] = $delivery;
		}
		return array_values( array_filter( array_map( static fn ( string $id ): ?Delivery => $by_id[ $id ] ?? null, $wanted ) ) );
	}

	public function release( Claim $claim, array $ids ): void {
		$this->give_back( $claim, array_map( static fn ( DeliveryId $id ): string => $id->value, $ids ) );
	}

	/** What the run has leased and could not send for a while. */
	private function give_back_old( \DateTimeImmutable $now ): void {
		$claim = $this->events->claim();
		if ( null !== $claim ) {
			$this->give_back( $claim, $this->events->kept_too_long( $now ) );
		}
	}

	/** @param list<string> $values Of their ids. */
	private function give_back( Claim $claim, array $values ): void {
		if ( [] === $values ) {
			return;
		}
		$this->events->give_back( $claim, $values );
		$list  = SqlValues::list( $values );
		$token = SqlValues::of( $claim->token );
		$count = count( $values );
		$this->database->execute_unprepared(
			"UPDATE `{$this->database->tables->deliveries}` SET claimed_by = '', claimed_until = ''
			WHERE claimed_by = {$token} AND id IN {$list} ORDER BY id LIMIT {$count}"
		);
	}

	public function save_results( Claim $claim, array $results ): array {
		if ( [] === $results ) {
			return [];
		}
		$saved = $this->database->transaction(
			function () use ( $claim, $results ): array {
				$first = $this->events->held( $claim, $results );
				if ( [] !== $first ) {
					$this->events->count_written( $first, $this->rows->add_results( $first ) );
				}
				$new    = array_fill_keys( array_map( spl_object_id( ... ), $first ), true );
				$others = array_filter( $results, static fn ( DeliveryResult $one ): bool => ! isset( $new[ spl_object_id( $one ) ] ) );
				return [ ...$first, ...$this->save_stored( $claim, array_values( $others ) ) ];
			}
		);
		$this->events->forget( $results );
		return array_map( static fn ( DeliveryResult $one ): string => $one->delivery->id->value, $saved );
	}

	/**
	 * @param list<DeliveryResult> $results Of deliveries that have rows.
	 * @return list<DeliveryResult>
	 */
	private function save_stored( Claim $claim, array $results ): array {
		if ( [] === $results ) {
			return [];
		}
		$claimed = $this->lock_claimed( $claim, $results );
		$is_ours = static fn ( DeliveryResult $one ): bool => isset( $claimed[ $one->delivery->id->value ] );
		$saved   = array_values( array_filter( $results, $is_ours ) );
		if ( [] !== $saved ) {
			$this->rows->save_results( $saved );
			$this->attempts->add_later( $saved );
		}
		return $saved;
	}

	public function next_due(): ?\DateTimeImmutable {
		$tables = $this->database->tables;
		$row    = $this->database->row(
			'SELECT MIN( CASE WHEN rest_until > due THEN rest_until ELSE due END ) AS due FROM (
			SELECT webhook.rest_until, ( SELECT delivery.next_try_at FROM %i AS delivery
			WHERE delivery.webhook_id = CONVERT( webhook.id USING ascii ) AND delivery.status = %s
			ORDER BY delivery.next_try_at LIMIT 1 ) AS due FROM %i AS webhook WHERE webhook.network_id = %d ) AS firsts',
			[ $tables->deliveries, DeliveryStatus::Waiting->value, $tables->webhooks, $tables->network ]
		);
		$times  = array_filter( [ TolerantReader::time( $row ?? [], 'due' ), $this->unwritten->first_due() ] );
		return [] === $times ? null : min( $times );
	}

	/**
	 * @param list<array<mixed>> ...$lists Each the longest due first.
	 * @return list<array<mixed>>
	 */
	private static function longest_due( int $limit, array ...$lists ): array {
		$lists = array_values( array_filter( $lists ) );
		$all   = array_merge( ...$lists );
		if ( 1 < count( $lists ) ) {
			$key = static fn ( array $row ): array => [ Row::text( $row, 'next_try_at' ), Row::text( $row, 'id' ) ];
			usort( $all, static fn ( array $one, array $other ): int => $key( $one ) <=> $key( $other ) );
		}
		return array_slice( $all, 0, $limit );
	}

	/**
	 * @param literal-string   $query
	 * @param list<string|int> $values
	 * @return list<array<mixed>>
	 */
	private function find_due( string $query, array $values ): array {
		return $this->database->rows( $query, [ $this->database->tables->deliveries, ...$values ] );
	}

	/** @param array<mixed> $row */
	private static function id( array $row ): DeliveryId {
		return DeliveryId::parse( Row::text( $row, 'id' ) );
	}

	/**
	 * @param array<mixed> $row
	 * @return array{DeliveryId, WebhookId}
	 */
	private static function id_and_webhook( array $row ): array {
		return [ self::id( $row ), WebhookId::parse( Row::text( $row, 'webhook_id' ) ) ];
	}

	private static function webhook_id( string $id ): ?WebhookId {
		try {
			return WebhookId::parse( $id );
		} catch ( InvalidId ) {
			return null;
		}
	}

	/**
	 * Locks by key only, so that no other process claims them. Skips those that another process is claiming, if the
	 * server can.
	 *
	 * @param non-empty-list<string> $ids
	 * @return list<Delivery>
	 */
	private function lock_unclaimed( Claim $claim, array $ids ): array {
		$list  = SqlValues::list( $ids );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $ids );
		$rows  = $this->database->rows_unprepared(
			'SELECT ' . DeliveryRows::COLUMNS . " FROM `{$this->database->tables->deliveries}` FORCE INDEX ( PRIMARY )
			WHERE id IN {$list} AND status = 'waiting' AND next_try_at <= {$now} AND claimed_until <= {$now}
			ORDER BY id LIMIT {$count} {$this->locks->for_update()}"
		);
		return $this->unreadable->leave_out( $rows, $this->rows->readable( ... ), $claim->now );
	}

	/**
	 * @param list<Delivery> $unclaimed
	 * @return list<Delivery>
	 */
	private function write_claim( Claim $claim, array $unclaimed ): array {
		if ( [] === $unclaimed ) {
			return [];
		}
		$table = $this->database->tables->deliveries;
		$list  = SqlValues::list( array_map( static fn ( Delivery $one ): string => $one->id->value, $unclaimed ) );
		$token = SqlValues::of( $claim->token );
		$until = SqlValues::of( Row::stored_time( $claim->until ) );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $unclaimed );
		// Conditional as well: a database may not lock rows, and a lost connection loses its locks.
		$written = $this->database->execute_unprepared(
			"UPDATE `{$table}` SET claimed_by = {$token}, claimed_until = {$until}
			WHERE id IN {$list} AND status = 'waiting' AND next_try_at <= {$now} AND claimed_until <= {$now} ORDER BY id LIMIT {$count}"
		);
		if ( $written === $count ) {
			return $unclaimed;
		}
		$rows = $this->database->rows_unprepared(
			'SELECT ' . DeliveryRows::COLUMNS . " FROM `{$table}` WHERE id IN {$list} AND claimed_by = {$token}"
		);
		return $this->rows->deliveries( $rows );
	}

	/**
	 * Locks what this claim still holds. By key only: a scan would wait for the rows of open transactions.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 * @return array<string, int> Keyed by id.
	 */
	private function lock_claimed( Claim $claim, array $results ): array {
		$list  = SqlValues::list( array_map( static fn ( DeliveryResult $one ): string => $one->delivery->id->value, $results ) );
		$token = SqlValues::of( $claim->token );
		$count = count( $results );
		$rows  = $this->database->rows_unprepared(
			"SELECT id FROM `{$this->database->tables->deliveries}` FORCE INDEX ( PRIMARY )
			WHERE id IN {$list} AND claimed_by = {$token} ORDER BY id LIMIT {$count} FOR UPDATE"
		);
		return array_flip( Row::column( $rows, 'id' ) );
	}

	/**
	 * @param non-empty-list<DeliveryId> $ids
	 * @return non-empty-list<string>
	 */
	private static function values( array $ids ): array {
		return array_map( static fn ( DeliveryId $id ): string => $id->value, $ids );
	}
}
