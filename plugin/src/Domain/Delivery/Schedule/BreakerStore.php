<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** Which webhooks of the network fail, for all processes. */
interface BreakerStore {

	/** @return array<string, BreakerState> By the webhook's id; those that are well are left out. */
	public function states(): array;

	/** Of all processes that try, one gets the probe: it is the only one to send, until then. */
	public function take_probe( WebhookId $webhook, BreakerState $state, \DateTimeImmutable $until ): bool;

	/**
	 * Up to the number that opens the breaker each attempt counts; from then on all that failed together count once,
	 * for what was in flight when it opened must not make its rest longer.
	 *
	 * @return int Failures in a row, as it counts.
	 */
	public function failed( WebhookId $webhook, int $times ): int;

	/** The last word counts: the rest of a probe ends with its answer. */
	public function rest( WebhookId $webhook, \DateTimeImmutable $until ): void;

	public function worked( WebhookId $webhook ): void;
}
