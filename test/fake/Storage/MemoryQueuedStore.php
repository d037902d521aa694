<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\Manual\QueuedStore;
use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Changes unsent deliveries in memory. */
final readonly class MemoryQueuedStore implements QueuedStore {

	public function __construct( private MemoryDeliveryStore $deliveries ) {}

	public function is_claimed( DeliveryId $id, \DateTimeImmutable $now ): bool {
		return $this->deliveries->is_claimed( $id, $now );
	}

	public function cancel( DeliveryId $id, \DateTimeImmutable $now ): bool {
		$delivery = $this->deliveries->find( $id );
		if ( null === $delivery || $delivery->status->is_final() || $this->is_claimed( $id, $now ) ) {
			return false;
		}
		$this->deliveries->change( $id->value, DeliveryStatus::Cancelled, $delivery->reason, null, $now );
		return true;
	}

	public function make_due( DeliveryId $id, \DateTimeImmutable $now ): bool {
		$delivery = $this->deliveries->find( $id );
		if ( null === $delivery || DeliveryStatus::Waiting !== $delivery->status || $this->is_claimed( $id, $now ) ) {
			return false;
		}
		$this->deliveries->change(
			$id->value,
			DeliveryStatus::Waiting,
			$delivery->reason,
			min( $delivery->next_try_at ?? $now, $now ),
			null,
		);
		return true;
	}
}
