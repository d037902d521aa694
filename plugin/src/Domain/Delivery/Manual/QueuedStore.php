<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** Single deliveries that are still to be sent. Nothing here changes one that is being sent just now. */
interface QueuedStore {

	/** Whether somebody has the right to send it. */
	public function is_being_sent( DeliveryId $id, \DateTimeImmutable $now ): bool;

	/** False where it neither waits nor is held, or is being sent. */
	public function cancel( DeliveryId $id, \DateTimeImmutable $now ): bool;

	/** Makes it due now, where it is not yet. False where it does not wait, or is being sent. */
	public function bring_forward( DeliveryId $id, \DateTimeImmutable $now ): bool;
}
