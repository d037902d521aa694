<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/** The state of the deliveries of a webhook, leaving out tests. */
final readonly class WebhookHealth {

	/**
	 * @param list<HourlyCount>   $hours       For each hour of LastDay, by the time of the event.
	 * @param ?\DateTimeImmutable $asked_until Until when nothing is sent because the receiver asked to wait.
	 */
	public function __construct(
		public Webhook $webhook,
		public int $waiting,
		public int $held,
		public ?\DateTimeImmutable $next_try_at,
		public array $hours,
		public ?\DateTimeImmutable $asked_until = null,
	) {}
}
