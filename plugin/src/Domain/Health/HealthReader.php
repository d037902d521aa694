<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** Reads the state of the deliveries of one network. */
interface HealthReader {

	public function network( \DateTimeImmutable $now ): NetworkHealth;

	/**
	 * @param list<WebhookId> $webhooks
	 * @return list<WebhookHealth> In the given order, without those that don't exist.
	 */
	public function webhooks( array $webhooks, \DateTimeImmutable $now ): array;
}
