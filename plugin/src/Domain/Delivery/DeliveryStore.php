<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;

/** The log of one network: deliveries and attempts. What waits in it is sent from the DeliveryQueue. */
interface DeliveryStore {

	public function add_test( Delivery $delivery, Attempt $attempt ): void;

	/** Holds what waits for a webhook that was paused or disabled. */
	public function hold_all( WebhookId $webhook, Cause $why, \DateTimeImmutable $now ): void;

	/** Lets what was held for a webhook go out now. */
	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void;

	/** Cancels what waits or is held for a webhook. */
	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void;

	public function find( DeliveryId $id ): ?Delivery;

	/** @return list<Attempt> The first first. */
	public function attempts( DeliveryId $id ): array;

	/**
	 * @param list<DeliveryId> $ids
	 * @return array<string, LastAttempt> By the delivery's id.
	 */
	public function last_attempts( array $ids ): array;

	/** @return Page<Delivery> Newest first. */
	public function page( DeliveryQuery $query ): Page;

	/**
	 * @param list<WebhookId> $webhooks
	 * @return array<string, LastDelivery> By the webhook's id.
	 */
	public function last_of( array $webhooks ): array;
}
