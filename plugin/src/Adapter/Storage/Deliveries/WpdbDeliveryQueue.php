<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryQueue;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/**
 * Looked for without locking, and then claimed by key: an UPDATE that searches would wait for every row that an open
 * transaction anywhere has written.
 */
final class WpdbDeliveryQueue implements DeliveryQueue {

	public function __construct(
		private readonly \wpdb $wpdb,
		private readonly Database $database,
		private readonly Tables $tables,
		private readonly DeliveryRows $rows,
		private readonly Transitions $settlements,
		private readonly Sequencer $sequencer,
		private readonly RowLocks $locks,
	) {}

	public function due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array {
		if ( [] === $only ) {
			return [];
		}
		$events    = array_map( static fn ( EventId $id ): string => $id->value, $only ?? [] );
		$of_events = [] === $events ? '' : ' AND event_id IN ( %s' . str_repeat( ', %s', count( $events ) - 1 ) . ' )';
		$rows      = $this->found(
			'SELECT id, webhook_id FROM %i WHERE network_id = %d AND status = %s AND next_try_at <= %s
			AND claimed_until <= %s' . $of_events . ' ORDER BY next_try_at, id LIMIT %d',
			[ $this->tables->network, DeliveryStatus::Waiting->value, Row::stored_time( $now ), Row::stored_time( $now ), ...$events, $limit ]
		);
		$due       = [];
		foreach ( $rows as $row ) {
			$due[ Row::text( $row, 'webhook_id' ) ][] = self::id( $row );
		}
		return $due;
	}

	public function due_of( WebhookId $webhook, \DateTimeImmutable $now, int $limit ): array {
		$rows = $this->found(
			'SELECT id FROM %i WHERE webhook_id = %s AND network_id = %d AND status = %s AND next_try_at <= %s
			AND claimed_until <= %s ORDER BY next_try_at, id LIMIT %d',
			[ $webhook->value, $this->tables->network, DeliveryStatus::Waiting->value, Row::stored_time( $now ), Row::stored_time( $now ), $limit ]
		);
		return array_map( self::id( ... ), $rows );
	}

	public function webhooks_due( \DateTimeImmutable $now ): array {
		$rows = $this->database->rows(
			$this->wpdb->prepare(
				'SELECT webhook.id FROM %i AS webhook WHERE webhook.network_id = %d AND EXISTS (
				SELECT 1 FROM %i AS delivery WHERE delivery.webhook_id = CONVERT( webhook.id USING ascii ) AND delivery.status = %s AND delivery.next_try_at <= %s )',
				$this->tables->webhooks,
				$this->tables->network,
				$this->tables->deliveries,
				DeliveryStatus::Waiting->value,
				Row::stored_time( $now )
			)
		);
		return array_map( static fn ( array $row ): WebhookId => WebhookId::parse( Row::text( $row, 'id' ) ), $rows );
	}

	public function claim( Claim $claim, array $ids ): array {
		if ( [] === $ids ) {
			return [];
		}
		$wanted  = self::values( $ids );
		$claimed = $this->database->together( fn (): array => $this->claimed( $claim, $this->unclaimed( $claim, $wanted ) ) );
		$by_id   = [];
		foreach ( $claimed as $delivery ) {
			$by_id[ $delivery->id->value ] = $delivery;
		}
		return array_values( array_filter( array_map( static fn ( string $id ): ?Delivery => $by_id[ $id ] ?? null, $wanted ) ) );
	}

	public function release( Claim $claim, array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$list  = SqlValues::list( self::values( $ids ) );
		$token = SqlValues::of( $claim->token );
		$count = count( $ids );
		$this->database->write( "UPDATE `{$this->tables->deliveries}` SET claimed_by = '', claimed_until = '' WHERE claimed_by = {$token} AND id IN {$list} ORDER BY id LIMIT {$count}" );
	}

	public function save_results( Claim $claim, array $results ): array {
		return [] === $results ? [] : $this->settlements->write( $claim, $results );
	}

	public function next_due(): ?\DateTimeImmutable {
		$row = $this->database->row(
			$this->wpdb->prepare(
				'SELECT MIN( CASE WHEN rest_until > due THEN rest_until ELSE due END ) AS due FROM (
				SELECT webhook.rest_until, ( SELECT delivery.next_try_at FROM %i AS delivery WHERE delivery.webhook_id = CONVERT( webhook.id USING ascii )
				AND delivery.status = %s ORDER BY delivery.next_try_at LIMIT 1 ) AS due FROM %i AS webhook WHERE webhook.network_id = %d ) AS firsts',
				$this->tables->deliveries,
				DeliveryStatus::Waiting->value,
				$this->tables->webhooks,
				$this->tables->network
			)
		);
		// An event that may lack its deliveries is due as well.
		$times = array_filter( [ null === $row ? null : Row::optional_time( $row, 'due' ), $this->sequencer->first_at() ] );
		return [] === $times ? null : min( $times );
	}

	/**
	 * @param literal-string   $query
	 * @param list<string|int> $values
	 * @return list<array<mixed>>
	 */
	private function found( string $query, array $values ): array {
		return $this->database->rows( $this->wpdb->prepare( $query, [ $this->tables->deliveries, ...$values ] ) );
	}

	/** @param array<mixed> $row */
	private static function id( array $row ): DeliveryId {
		return DeliveryId::parse( Row::text( $row, 'id' ) );
	}

	/**
	 * Locked by key and no further, so that no other process claims them; those that one is just claiming are passed over where the server can do that.
	 *
	 * @param non-empty-list<string> $ids
	 * @return list<Delivery>
	 */
	private function unclaimed( Claim $claim, array $ids ): array {
		$list  = SqlValues::list( $ids );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $ids );
		return $this->rows->list(
			"SELECT * FROM `{$this->tables->deliveries}` WHERE id IN {$list} AND status = 'waiting' AND next_try_at <= {$now} AND claimed_until <= {$now}
			ORDER BY id LIMIT {$count} {$this->locks->skipping()}"
		);
	}

	/**
	 * @param list<Delivery> $unclaimed
	 * @return list<Delivery>
	 */
	private function claimed( Claim $claim, array $unclaimed ): array {
		if ( [] === $unclaimed ) {
			return [];
		}
		$list  = SqlValues::list( self::values( array_map( static fn ( Delivery $one ): DeliveryId => $one->id, $unclaimed ) ) );
		$token = SqlValues::of( $claim->token );
		$until = SqlValues::of( Row::stored_time( $claim->until ) );
		$now   = SqlValues::of( Row::stored_time( $claim->now ) );
		$count = count( $unclaimed );
		// Conditional as well, for a database that takes no locks on rows, and one whose connection broke, and the locks with it.
		$written = $this->database->write(
			"UPDATE `{$this->tables->deliveries}` SET claimed_by = {$token}, claimed_until = {$until} WHERE id IN {$list} AND status = 'waiting' AND next_try_at <= {$now} AND claimed_until <= {$now} ORDER BY id LIMIT {$count}"
		);
		return $written === $count
			? $unclaimed
			: $this->rows->list( "SELECT * FROM `{$this->tables->deliveries}` WHERE id IN {$list} AND claimed_by = {$token}" );
	}

	/**
	 * @param non-empty-list<DeliveryId> $ids
	 * @return non-empty-list<string>
	 */
	private static function values( array $ids ): array {
		return array_map( static fn ( DeliveryId $id ): string => $id->value, $ids );
	}
}
