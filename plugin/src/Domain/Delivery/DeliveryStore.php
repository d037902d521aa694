<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;

/** The log of one network: deliveries and their attempts. Waiting deliveries are sent from the DeliveryQueue. */
interface DeliveryStore {

	public function add_test( Delivery $delivery, Attempt $attempt ): void;

	public function find( DeliveryId $id ): ?Delivery;

	/** @return list<Attempt> In order. */
	public function attempts( DeliveryId $id ): array;

	/**
	 * @param list<DeliveryId> $ids
	 * @return array<string, LastAttempt> By delivery ID.
	 */
	public function last_attempts( array $ids ): array;

	/** @return Page<Delivery> Newest first, unless the query says otherwise. */
	public function page( DeliveryQuery $query ): Page;

	/**
	 * @param list<WebhookId> $webhooks
	 * @return array<string, LastDelivery> By webhook ID.
	 */
	public function last_per_webhook( array $webhooks ): array;

	/**
	 * Which webhooks get these events.
	 *
	 * @param list<EventId> $events
	 * @return array<string, list<EventDelivery>> By event ID: the newest delivery to each webhook, in the order of their first ones.
	 */
	public function of_events( array $events ): array;
}
