<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** What is known about sending to the network's webhooks, shared by all processes. */
interface TrafficStore {

	/** @return array<string, Traffic> By the webhook's id; webhooks of which nothing is known are left out. */
	public function all(): array;

	/** @return bool Whether it was as expected. Of several processes, one succeeds. */
	public function replace_pace( WebhookId $webhook, ?Pace $expected, ?Pace $pace ): bool;

	/** The last call wins. Null: it is not slow any more. */
	public function mark_slow( WebhookId $webhook, ?\DateTimeImmutable $until ): void;
}
