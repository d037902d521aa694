<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The circuit breakers of the network's webhooks, shared by all processes. */
interface BreakerStore {

	/** @return array<string, BreakerState> By the webhook's id; webhooks that work are left out. */
	public function states(): array;

	/** Of all processes that ask, one gets the probe: nobody else sends to the webhook before $until. */
	public function take_probe( WebhookId $webhook, BreakerState $state, \DateTimeImmutable $until ): bool;

	/**
	 * Until the breaker opens each failure counts; from then on all that are reported together count once, for what
	 * was in flight when it opened must not keep it open longer.
	 *
	 * @return int Failures in a row, counted that way.
	 */
	public function count_failures( WebhookId $webhook, int $failures ): int;

	/** The last call wins: the response to a probe replaces the time that the probe was given. */
	public function open( WebhookId $webhook, \DateTimeImmutable $until ): void;

	/**
	 * After a success. A wait that the receiver asked for while few failures were counted goes on: what was in flight when it asked
	 * may still succeed.
	 */
	public function close( WebhookId $webhook, \DateTimeImmutable $now ): void;
}
