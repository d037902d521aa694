<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\LastDelivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\WebhookDeliveries;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

final class WpdbDeliveryStore implements DeliveryStore, WebhookDeliveries {

	private const CHANGED_PER_STATEMENT = 500;

	public function __construct(
		private readonly Database $database,
		private readonly UnwrittenDeliveries $unwritten,
		private readonly DeliveryRows $rows,
		private readonly AttemptRows $attempt_rows,
	) {}

	public function add_test( Delivery $delivery, Attempt $attempt ): void {
		$this->rows->add_with_attempt( $delivery, $attempt );
	}

	/** Does not touch what is being sent now: its next try finds the webhook paused. */
	public function hold_all( WebhookId $webhook, WebhookStatus $status, \DateTimeImmutable $now ): void {
		$cause = Cause::for_held( $status );
		if ( null === $cause ) {
			return;
		}
		$this->unwritten->write_for_reader();
		$values = [ DeliveryStatus::Held->value, $cause->value ];
		$this->change_all( $webhook, DeliveryStatus::Waiting, 'status = %s, reason = %s, next_try_at = NULL', $values, $now );
	}

	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		$values = [ DeliveryStatus::Waiting->value, Row::stored_time( $now ) ];
		// The time that it was held does not count as time in which it was tried.
		$set = 'status = %s, reason = NULL, next_try_at = %s, first_try_at = NULL';
		$this->change_all( $webhook, DeliveryStatus::Held, $set, $values, $now );
	}

	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		// Otherwise deliveries that are written later would be sent.
		$this->unwritten->write_all();
		$values = [ DeliveryStatus::Cancelled->value, Row::stored_time( $now ) ];
		foreach ( [ DeliveryStatus::Waiting, DeliveryStatus::Held ] as $from ) {
			$this->change_all( $webhook, $from, 'status = %s, next_try_at = NULL, finished_at = %s', $values, $now );
		}
	}

	public function find( DeliveryId $id ): ?Delivery {
		$found = $this->rows->find( $id->value );
		if ( null === $found ) {
			$this->unwritten->write_for_reader();
			$found = $this->rows->find( $id->value );
		}
		return $found;
	}

	public function attempts( DeliveryId $id ): array {
		return $this->attempt_rows->of( $id );
	}

	public function last_attempts( array $ids ): array {
		return $this->attempt_rows->last_of( $ids );
	}

	public function page( DeliveryQuery $query ): Page {
		// Whoever has just fired an event looks for its deliveries here.
		$this->unwritten->write_for_reader();
		return ( new DeliveryLog( $this->database, $this->rows ) )->page( $query );
	}

	public function last_per_webhook( array $webhooks ): array {
		if ( [] === $webhooks ) {
			return [];
		}
		$this->unwritten->write_for_reader();
		$newest = implode( ' UNION ALL ', array_map( $this->newest_of( ... ), $webhooks ) );
		$rows   = $this->database->rows_unprepared(
			'SELECT ' . DeliveryRows::COLUMNS . " FROM `{$this->database->tables->deliveries}`
			JOIN ( {$newest} ) AS newest ON newest_id = id"
		);
		$last   = [];
		foreach ( $this->rows->deliveries( $rows ) as $delivery ) {
			$last[ $delivery->webhook->value ] = new LastDelivery( $delivery->finished_at ?? $delivery->created_at, $delivery->status );
		}
		return $last;
	}

	public function of_events( array $events ): array {
		$this->unwritten->write_for_reader();
		return ( new DeliveriesOfEvents( $this->database ) )( $events );
	}

	/** One by one from the end of an index: to group them, databases would read all deliveries. */
	private function newest_of( WebhookId $webhook ): string {
		$tables = $this->database->tables;
		$id     = SqlValues::of( $webhook->value );
		return "SELECT id AS newest_id FROM ( SELECT id FROM `{$tables->deliveries}` FORCE INDEX ( log_webhook )
			WHERE network_id = {$tables->network} AND webhook_id = {$id} AND test = 0 ORDER BY id DESC LIMIT 1 ) AS newest_of_one";
	}

	/**
	 * Changes what nobody is sending now. Found without locking and changed by key, like claims.
	 *
	 * @param literal-string $changes
	 * @param list<string>   $values
	 */
	private function change_all( WebhookId $webhook, DeliveryStatus $from, string $changes, array $values, \DateTimeImmutable $now ): void {
		$tables = $this->database->tables;
		$at     = Row::stored_time( $now );
		$last   = '';
		do {
			$rows  = $this->database->rows(
				'SELECT id FROM %i WHERE webhook_id = %s AND network_id = %d AND status = %s AND claimed_until <= %s AND id > %s
				ORDER BY id LIMIT %d',
				[ $tables->deliveries, $webhook->value, $tables->network, $from->value, $at, $last, self::CHANGED_PER_STATEMENT ]
			);
			$ids   = Row::column( $rows, 'id' );
			$found = count( $ids );
			if ( [] === $ids ) {
				return;
			}
			$this->database->execute(
				"UPDATE %i SET {$changes}, claimed_by = '', claimed_until = ''
				WHERE status = %s AND claimed_until <= %s AND id IN " . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d',
				[ $tables->deliveries, ...$values, $from->value, $at, ...$ids, $found ]
			);
			$last = end( $ids );
		} while ( self::CHANGED_PER_STATEMENT === $found );
	}
}
