<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Manual\RecoverStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Finds deliveries without locking and writes by key, so that it never waits for a request that records events. */
final readonly class WpdbRecoverStore implements RecoverStore {

	private const CHANGED_PER_STATEMENT = 500;

	/** Finished deliveries have no next try, so the index of a webhook's due deliveries holds them in the order of their ids. */
	private const FAILED = "FROM %i AS delivery WHERE webhook_id = %s AND status = 'failed' AND next_try_at IS NULL
		AND network_id = %d AND test = 0 AND finished_at >= %s
		AND EXISTS ( SELECT 1 FROM %i AS event WHERE event.id = delivery.event_id AND event.envelope <> '' )
		AND NOT EXISTS ( SELECT 1 FROM %i AS resend
			WHERE resend.event_id = delivery.event_id AND resend.webhook_id = delivery.webhook_id AND resend.resend_of = delivery.id )";

	private const UNFINISHED = "FROM %i WHERE webhook_id = %s AND status IN ( 'waiting', 'held' ) AND network_id = %d AND resend_of <> ''";

	public function __construct( private Database $database, private DeliveryRows $rows, private ResendRows $resend_rows ) {}

	public function failed( WebhookId $webhook, \DateTimeImmutable $since, ?DeliveryId $after, int $limit ): array {
		$rows = $this->database->rows(
			'SELECT ' . DeliveryRows::COLUMNS . ' ' . self::FAILED . ' AND id > %s ORDER BY id LIMIT %d',
			[ ...$this->failed_values( $webhook, $since ), $after->value ?? '', $limit ]
		);
		return $this->rows->deliveries( $rows );
	}

	public function count_failed( WebhookId $webhook, \DateTimeImmutable $since, int $most ): int {
		return $this->database->number(
			'SELECT COUNT(*) FROM ( SELECT 1 ' . self::FAILED . ' LIMIT %d ) AS counted',
			[ ...$this->failed_values( $webhook, $since ), $most ]
		);
	}

	public function add_all( array $resends ): int {
		return [] === $resends ? 0 : $this->resend_rows->add( $resends );
	}

	public function count_unfinished( WebhookId $webhook, int $most ): int {
		return $this->database->number(
			'SELECT COUNT(*) FROM ( SELECT 1 ' . self::UNFINISHED . ' LIMIT %d ) AS counted',
			[ ...$this->unfinished_values( $webhook ), $most ]
		);
	}

	public function cancel_unfinished( WebhookId $webhook, \DateTimeImmutable $now ): int {
		$cancelled = 0;
		$last      = '';
		do {
			$rows  = $this->database->rows(
				'SELECT id ' . self::UNFINISHED . ' AND claimed_until <= %s AND id > %s ORDER BY id LIMIT %d',
				[ ...$this->unfinished_values( $webhook ), Row::stored_time( $now ), $last, self::CHANGED_PER_STATEMENT ]
			);
			$ids   = Row::column( $rows, 'id' );
			$found = count( $ids );
			if ( [] === $ids ) {
				break;
			}
			$cancelled += $this->cancel( $ids, $now );
			$last       = end( $ids );
		} while ( self::CHANGED_PER_STATEMENT === $found );
		return $cancelled;
	}

	/** @param non-empty-list<string> $ids */
	private function cancel( array $ids, \DateTimeImmutable $now ): int {
		$at = Row::stored_time( $now );
		return $this->database->execute(
			"UPDATE %i SET status = %s, next_try_at = NULL, finished_at = %s, claimed_by = '', claimed_until = ''
			WHERE status IN ( 'waiting', 'held' ) AND claimed_until <= %s
			AND id IN " . SqlValues::placeholders( $ids ) . ' ORDER BY id LIMIT %d',
			[ $this->database->tables->deliveries, DeliveryStatus::Cancelled->value, $at, $at, ...$ids, count( $ids ) ]
		);
	}

	/** @return list<string|int> */
	private function failed_values( WebhookId $webhook, \DateTimeImmutable $since ): array {
		$tables = $this->database->tables;
		return [ $tables->deliveries, $webhook->value, $tables->network, Row::stored_time( $since ), $tables->events, $tables->deliveries ];
	}

	/** @return list<string|int> */
	private function unfinished_values( WebhookId $webhook ): array {
		return [ $this->database->tables->deliveries, $webhook->value, $this->database->tables->network ];
	}
}
