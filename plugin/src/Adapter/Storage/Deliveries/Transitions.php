<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\SqlValues;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;

/** What came of many deliveries, in one transaction and few statements. */
final readonly class Transitions {

	public function __construct( private Database $database, private Tables $tables, private AttemptRows $attempts ) {}

	/**
	 * @param non-empty-list<DeliveryResult> $results
	 * @return list<string> Ids of those whose claim was still ours.
	 */
	public function write( Claim $claim, array $results ): array {
		return $this->database->together(
			function () use ( $claim, $results ): array {
				$ours = $this->still_ours( $claim, $results );
				$mine = array_values( array_filter( $results, static fn ( DeliveryResult $one ): bool => isset( $ours[ $one->delivery->id->value ] ) ) );
				if ( [] !== $mine ) {
					$this->write_outcomes( $mine );
					$this->attempts->add_all( $mine );
				}
				return array_map( static fn ( DeliveryResult $one ): string => $one->delivery->id->value, $mine );
			}
		);
	}

	/**
	 * Locked, so that they stay ours; by the key and no further, for a scan would wait for rows of open transactions.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 * @return array<string, int>
	 */
	private function still_ours( Claim $claim, array $results ): array {
		$ids   = SqlValues::list( array_map( static fn ( DeliveryResult $one ): string => $one->delivery->id->value, $results ) );
		$token = SqlValues::of( $claim->token );
		$count = count( $results );
		$rows  = $this->database->rows( "SELECT id FROM `{$this->tables->deliveries}` WHERE id IN {$ids} AND claimed_by = {$token} ORDER BY id LIMIT {$count} FOR UPDATE" );
		return array_flip( array_map( static fn ( array $row ): string => Row::text( $row, 'id' ), $rows ) );
	}

	/**
	 * Each row is there and locked, so none is inserted: this is one UPDATE of many rows to different values.
	 *
	 * @param non-empty-list<DeliveryResult> $results
	 */
	private function write_outcomes( array $results ): void {
		$this->database->write(
			"INSERT INTO `{$this->tables->deliveries}` ( id, network_id, event_id, webhook_id, event_type, format, created_at, status, reason, attempt_count, next_try_at, finished_at, resend_of )
			VALUES " . SqlValues::rows( array_map( $this->row( ... ), $results ) ) . "
			ON DUPLICATE KEY UPDATE status = VALUES( status ), reason = VALUES( reason ), attempt_count = VALUES( attempt_count ), next_try_at = VALUES( next_try_at ),
			finished_at = VALUES( finished_at ), claimed_by = '', claimed_until = ''"
		);
	}

	/** @return non-empty-list<string|int|null> */
	private function row( DeliveryResult $one ): array {
		$delivery = $one->delivery;
		return [
			$delivery->id->value,
			$this->tables->network,
			$delivery->event->value,
			$delivery->webhook->value,
			$delivery->event_type,
			$delivery->format->value,
			Row::stored_time( $delivery->created_at ),
			$one->transition->status->value,
			$one->transition->reason,
			$delivery->attempt_count + ( null === $one->attempt ? 0 : 1 ),
			Row::stored_optional_time( $one->transition->next_try_at ),
			Row::stored_optional_time( $one->transition->finished_at ),
			$delivery->id->value,
		];
	}
}
