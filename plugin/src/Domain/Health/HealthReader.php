<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** Looks how the deliveries of one network are doing. */
interface HealthReader {

	public function of_network( \DateTimeImmutable $now ): NetworkHealth;

	/**
	 * @param list<WebhookId> $webhooks
	 * @return list<WebhookHealth> In the order asked; what isn't there is left out.
	 */
	public function of_webhooks( array $webhooks, \DateTimeImmutable $now ): array;
}
