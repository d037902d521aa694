<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Single deliveries that have not been sent yet. Never changes one that is being sent. */
interface QueuedStore {

	/** Whether a process is sending it. */
	public function is_claimed( DeliveryId $id, \DateTimeImmutable $now ): bool;

	/** False if it neither waits nor is held, or is being sent. */
	public function cancel( DeliveryId $id, \DateTimeImmutable $now ): bool;

	/** Makes it due now unless it already is. False if it doesn't wait, or is being sent. */
	public function make_due( DeliveryId $id, \DateTimeImmutable $now ): bool;
}
