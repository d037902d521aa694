<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/**
 * What waits to be sent on one network. Looking and claiming are apart: looking locks nothing, and a claim is by key,
 * so that neither ever waits for a request that is just recording events.
 */
interface DeliveryQueue {

	/**
	 * What is due and not claimed by anybody.
	 *
	 * @param ?list<EventId> $only Only those of these events.
	 * @return list<DueDelivery> The longest due first.
	 */
	public function due( \DateTimeImmutable $now, int $limit, ?array $only = null ): array;

	/** @return list<DueDelivery> Of this webhook, the longest due first. */
	public function due_of( WebhookId $webhook, \DateTimeImmutable $now, int $limit ): array;

	/** @return list<WebhookId> Those for which something is due. */
	public function webhooks_due( \DateTimeImmutable $now ): array;

	/**
	 * Claims those of these that are still due, so that no two callers get the same one.
	 *
	 * @param list<DeliveryId> $ids
	 * @return list<Delivery> In the order given.
	 */
	public function claim( Claim $claim, array $ids ): array;

	/**
	 * Gives back what was claimed and not begun.
	 *
	 * @param list<DeliveryId> $ids
	 */
	public function release( Claim $claim, array $ids ): void;

	/**
	 * Writes what came of claimed deliveries, all or none. Nothing is written for one whose claim was lost.
	 *
	 * @param list<DeliveryResult> $results
	 * @return list<string> Ids of those that were written.
	 */
	public function save_results( Claim $claim, array $results ): array;

	/** When the next one is due; those of webhooks that rest count from the end of their rest, and an event that may lack some from its own time. */
	public function next_due(): ?\DateTimeImmutable;
}
