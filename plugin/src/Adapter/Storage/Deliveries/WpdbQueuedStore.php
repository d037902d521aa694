<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Manual\QueuedStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/**
 * Each change is one conditional UPDATE by key. It removes an expired claim, so that a process that returns late finds its
 * claim lost.
 */
final readonly class WpdbQueuedStore implements QueuedStore {

	public function __construct( private Database $database ) {}

	public function is_claimed( DeliveryId $id, \DateTimeImmutable $now ): bool {
		return 1 === $this->database->number(
			'SELECT COUNT(*) FROM %i WHERE id = %s AND network_id = %d AND claimed_until > %s',
			[ $this->database->tables->deliveries, $id->value, $this->database->tables->network, Row::stored_time( $now ) ]
		);
	}

	public function cancel( DeliveryId $id, \DateTimeImmutable $now ): bool {
		return 1 === $this->database->execute(
			"UPDATE %i SET status = %s, next_try_at = NULL, finished_at = %s, claimed_by = '', claimed_until = ''
			WHERE id = %s AND network_id = %d AND status IN ( %s, %s ) AND claimed_until <= %s",
			[
				$this->database->tables->deliveries,
				DeliveryStatus::Cancelled->value,
				Row::stored_time( $now ),
				$id->value,
				$this->database->tables->network,
				DeliveryStatus::Waiting->value,
				DeliveryStatus::Held->value,
				Row::stored_time( $now ),
			]
		);
	}

	public function make_due( DeliveryId $id, \DateTimeImmutable $now ): bool {
		$moved = $this->database->execute(
			"UPDATE %i SET next_try_at = %s, claimed_by = '', claimed_until = ''
			WHERE id = %s AND network_id = %d AND status = %s AND next_try_at > %s AND claimed_until <= %s",
			[
				$this->database->tables->deliveries,
				Row::stored_time( $now ),
				$id->value,
				$this->database->tables->network,
				DeliveryStatus::Waiting->value,
				Row::stored_time( $now ),
				Row::stored_time( $now ),
			]
		);
		return 1 === $moved || $this->is_due( $id, $now );
	}

	private function is_due( DeliveryId $id, \DateTimeImmutable $now ): bool {
		return 1 === $this->database->number(
			'SELECT COUNT(*) FROM %i WHERE id = %s AND network_id = %d AND status = %s AND next_try_at <= %s AND claimed_until <= %s',
			[
				$this->database->tables->deliveries,
				$id->value,
				$this->database->tables->network,
				DeliveryStatus::Waiting->value,
				Row::stored_time( $now ),
				Row::stored_time( $now ),
			]
		);
	}
}
