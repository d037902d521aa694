<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The unfinished deliveries of a webhook, as far as its status decides about them. */
interface WebhookDeliveries {

	/**
	 * Holds the waiting deliveries of a webhook.
	 *
	 * @param WebhookStatus $status The status that holds them; nothing is held for an active webhook.
	 */
	public function hold_all( WebhookId $webhook, WebhookStatus $status, \DateTimeImmutable $now ): void;

	/** Makes the held deliveries of a webhook due now. */
	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void;

	/** Cancels the waiting and held deliveries of a webhook. */
	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void;
}
