<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Failed deliveries of a webhook, and their resends. */
interface RecoverStore {

	/**
	 * Deliveries that were given up since then, still have their content, and were not resent yet. Leaves out tests.
	 *
	 * @param ?DeliveryId $after Only deliveries created after this one.
	 * @return list<Delivery> Oldest first.
	 */
	public function failed( WebhookId $webhook, \DateTimeImmutable $since, ?DeliveryId $after, int $limit ): array;

	/** Counts the same deliveries, up to a maximum. */
	public function count_failed( WebhookId $webhook, \DateTimeImmutable $since, int $max ): int;

	/**
	 * Skips resends whose original somebody else has resent.
	 *
	 * @param list<Delivery> $resends
	 * @return int How many were written.
	 */
	public function add_all( array $resends ): int;

	/** Counts the resends that wait or are held, up to a maximum. */
	public function count_unfinished( WebhookId $webhook, int $max ): int;

	/** @return int How many of those were cancelled. Those that are being sent are left alone. */
	public function cancel_unfinished( WebhookId $webhook, \DateTimeImmutable $now ): int;
}
