<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Claim;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryId;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Settlement;
use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\LastDelivery;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

final class WpdbDeliveryStore implements DeliveryStore {

	/** Looked at beyond those asked for, since others may claim some first. */
	private const SPARE = 50;

	private const CHANGED_AT_ONCE = 500;

	public function __construct(
		private readonly \wpdb $wpdb,
		private readonly Database $database,
		private readonly Tables $tables,
		private readonly DeliveryRows $rows,
		private readonly AttemptRows $attempt_rows,
	) {}

	public function claim( Claim $claim, int $limit, ?array $only = null ): array {
		$claimed = 0;
		foreach ( $this->due( $claim->now, $limit + self::SPARE, $only ) as $id ) {
			$claimed += $this->database->write(
				$this->wpdb->prepare(
					'UPDATE %i SET claimed_by = %s, claimed_until = %s WHERE id = %s AND status = %s AND next_try_at <= %s AND ( claimed_until IS NULL OR claimed_until <= %s )',
					$this->tables->deliveries,
					$claim->token,
					Row::stored_time( $claim->until ),
					$id,
					DeliveryStatus::Waiting->value,
					Row::stored_time( $claim->now ),
					Row::stored_time( $claim->now ),
				)
			);
			if ( $claimed === $limit ) {
				break;
			}
		}
		return 0 === $claimed ? [] : $this->rows->list(
			$this->wpdb->prepare( 'SELECT * FROM %i WHERE claimed_by = %s ORDER BY next_try_at, id', $this->tables->deliveries, $claim->token )
		);
	}

	public function settle( Delivery $delivery, Claim $claim, Settlement $settlement, ?Attempt $attempt = null ): bool {
		return $this->database->together(
			function () use ( $delivery, $claim, $settlement, $attempt ): bool {
				$changed = $this->database->write(
					$this->wpdb->prepare(
						"UPDATE %i SET status = %s, reason = NULLIF( %s, '' ), attempt_count = attempt_count + %d, next_try_at = NULLIF( %s, '' ),
						finished_at = NULLIF( %s, '' ), claimed_by = NULL, claimed_until = NULL WHERE id = %s AND claimed_by = %s",
						$this->tables->deliveries,
						$settlement->status->value,
						$settlement->reason ?? '',
						null === $attempt ? 0 : 1,
						Row::stored_time( $settlement->next_try_at ),
						Row::stored_time( $settlement->finished_at ),
						$delivery->id->value,
						$claim->token,
					)
				);
				if ( 1 !== $changed ) {
					return false;
				}
				if ( null !== $attempt ) {
					$this->attempt_rows->add( $delivery->id, $attempt );
				}
				return true;
			}
		);
	}

	public function add_test( Delivery $delivery, Attempt $attempt ): void {
		$this->database->together(
			function () use ( $delivery, $attempt ): void {
				$this->rows->add( $delivery );
				$this->attempt_rows->add( $delivery->id, $attempt );
			}
		);
	}

	/** What is being sent right now is left to finish: its next try will find the webhook paused. */
	public function hold_all( WebhookId $webhook, Cause $why ): void {
		$this->change_all( $webhook, DeliveryStatus::Waiting, 'status = %s, reason = %s, next_try_at = NULL', [ DeliveryStatus::Held->value, $why->value ] );
	}

	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		$this->change_all( $webhook, DeliveryStatus::Held, 'status = %s, reason = NULL, next_try_at = %s', [ DeliveryStatus::Waiting->value, Row::stored_time( $now ) ] );
	}

	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void {
		foreach ( [ DeliveryStatus::Waiting, DeliveryStatus::Held ] as $from ) {
			$this->change_all( $webhook, $from, 'status = %s, next_try_at = NULL, finished_at = %s', [ DeliveryStatus::Cancelled->value, Row::stored_time( $now ) ] );
		}
	}

	public function find( DeliveryId $id ): ?Delivery {
		return $this->rows->list(
			$this->wpdb->prepare( 'SELECT * FROM %i WHERE id = %s AND network_id = %d', $this->tables->deliveries, $id->value, $this->tables->network )
		)[0] ?? null;
	}

	public function attempts( DeliveryId $id ): array {
		return $this->attempt_rows->of( $id );
	}

	public function last_attempts( array $ids ): array {
		return $this->attempt_rows->last_of( $ids );
	}

	public function page( DeliveryQuery $query ): Page {
		return $this->rows->page( $query );
	}

	public function last_of( array $webhooks ): array {
		if ( [] === $webhooks ) {
			return [];
		}
		$deliveries = $this->rows->list(
			$this->wpdb->prepare(
				'SELECT delivery.* FROM %i AS delivery JOIN ( SELECT MAX( id ) AS id FROM %i WHERE test = 0 AND webhook_id IN ( %s'
				. str_repeat( ', %s', count( $webhooks ) - 1 ) . ' ) GROUP BY webhook_id ) AS newest ON newest.id = delivery.id',
				[ $this->tables->deliveries, $this->tables->deliveries, ...array_map( static fn ( WebhookId $id ): string => $id->value, $webhooks ) ]
			)
		);
		$last       = [];
		foreach ( $deliveries as $delivery ) {
			$last[ $delivery->webhook->value ] = new LastDelivery( $delivery->finished_at ?? $delivery->created_at, $delivery->status );
		}
		return $last;
	}

	public function next_due(): ?\DateTimeImmutable {
		$row = $this->database->row(
			$this->wpdb->prepare(
				'SELECT MIN( next_try_at ) AS due FROM %i WHERE network_id = %d AND status = %s',
				$this->tables->deliveries,
				$this->tables->network,
				DeliveryStatus::Waiting->value
			)
		);
		return null === $row ? null : Row::optional_time( $row, 'due' );
	}

	/**
	 * Changes what nobody is sending just now; found without locking and changed by key, as in claim().
	 *
	 * @param literal-string $changes
	 * @param list<string>   $values
	 */
	private function change_all( WebhookId $webhook, DeliveryStatus $from, string $changes, array $values ): void {
		$last = '';
		do {
			$rows  = $this->database->rows(
				$this->wpdb->prepare(
					'SELECT id FROM %i WHERE webhook_id = %s AND network_id = %d AND status = %s AND claimed_until IS NULL AND id > %s ORDER BY id LIMIT %d',
					[ $this->tables->deliveries, $webhook->value, $this->tables->network, $from->value, $last, self::CHANGED_AT_ONCE ]
				)
			);
			$ids   = array_map( static fn ( array $row ): string => Row::text( $row, 'id' ), $rows );
			$found = count( $ids );
			if ( [] === $ids ) {
				return;
			}
			$this->database->write(
				$this->wpdb->prepare(
					"UPDATE %i SET {$changes} WHERE status = %s AND claimed_until IS NULL AND id IN ( %s" . str_repeat( ', %s', $found - 1 ) . ' )',
					[ $this->tables->deliveries, ...$values, $from->value, ...$ids ]
				)
			);
			$last = end( $ids );
		} while ( self::CHANGED_AT_ONCE === $found );
	}

	/**
	 * Looked for without locking, and then claimed one by one by their key: an UPDATE that searches would wait for
	 * every row that an open transaction anywhere has written.
	 *
	 * @param ?list<EventId> $only
	 * @return list<string> Ids, the longest due first.
	 */
	private function due( \DateTimeImmutable $now, int $limit, ?array $only ): array {
		$events = array_map( static fn ( EventId $id ): string => $id->value, $only ?? [] );
		if ( [] === $events && null !== $only ) {
			return [];
		}
		$of_events = [] === $events ? '' : ' AND event_id IN ( %s' . str_repeat( ', %s', count( $events ) - 1 ) . ' )';
		$rows      = $this->database->rows(
			$this->wpdb->prepare(
				'SELECT id FROM %i WHERE network_id = %d AND status = %s AND next_try_at <= %s
				AND ( claimed_until IS NULL OR claimed_until <= %s )' . $of_events . ' ORDER BY next_try_at LIMIT %d',
				[
					$this->tables->deliveries,
					$this->tables->network,
					DeliveryStatus::Waiting->value,
					Row::stored_time( $now ),
					Row::stored_time( $now ),
					...$events,
					$limit,
				]
			)
		);
		return array_map( static fn ( array $row ): string => Row::text( $row, 'id' ), $rows );
	}
}
