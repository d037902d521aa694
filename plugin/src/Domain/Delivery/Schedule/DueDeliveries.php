<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Deliveries of one network that are due and not claimed. Reading them waits for nobody. */
interface DueDeliveries {

	/**
	 * @param ?list<EventId> $only Only deliveries of these events.
	 * @return array<string, non-empty-list<DeliveryId>> By webhook; the webhook that is due longest first, and so its deliveries.
	 */
	public function due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array;

	/** @return list<DeliveryId> The longest due first. */
	public function due_of( WebhookId $webhook, \DateTimeImmutable $now, int $limit ): array;

	/** @return list<WebhookId> Those for which something is due. */
	public function webhooks_due( \DateTimeImmutable $now ): array;

	/**
	 * When the next one is due. Behind an open breaker that is when the breaker may close, once a run has looked at it; for what only
	 * an event lists so far, the event's own time.
	 */
	public function next_due(): ?\DateTimeImmutable;
}
