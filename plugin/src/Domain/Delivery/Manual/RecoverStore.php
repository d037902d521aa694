<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** What failed for a webhook, and is sent again in one go. */
interface RecoverStore {

	/**
	 * Those that were given up since then, have their content still, and were not sent again yet. No tests.
	 *
	 * @param ?DeliveryId $after Only those made after this one.
	 * @return list<Delivery> The oldest first.
	 */
	public function failed( WebhookId $webhook, \DateTimeImmutable $since, ?DeliveryId $after, int $limit ): array;

	/** How many those are, counted no further than this. */
	public function count_failed( WebhookId $webhook, \DateTimeImmutable $since, int $most ): int;

	/**
	 * Leaves out those whose original was sent again by somebody else.
	 *
	 * @param list<Delivery> $resends
	 * @return int How many were written.
	 */
	public function add_all( array $resends ): int;

	/** Resends that still wait or are held, counted no further than this. */
	public function count_unfinished( WebhookId $webhook, int $most ): int;

	/** @return int How many of those were cancelled: those that nobody is sending just now. */
	public function cancel_unfinished( WebhookId $webhook, \DateTimeImmutable $now ): int;
}
