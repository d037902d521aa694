<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Health;

use MultisiteWebhooks\Domain\Webhook\Webhook;

/** How the deliveries of one webhook are doing. Tests count nowhere. */
final readonly class WebhookHealth {

	/** @param list<HourlyCount> $hours As LastDay has them, by the hour of their event. */
	public function __construct(
		public Webhook $webhook,
		public int $waiting,
		public int $held,
		public ?\DateTimeImmutable $next_try_at,
		public array $hours,
	) {}
}
