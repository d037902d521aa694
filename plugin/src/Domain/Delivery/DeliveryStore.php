<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Webhook\LastDelivery;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** The deliveries and attempts of one network. */
interface DeliveryStore {

	/**
	 * Claims deliveries that are due, each by one conditional write, so that no two callers get the same one.
	 *
	 * @param ?list<EventId> $only Only those of these events.
	 * @return list<Delivery> The longest due first.
	 */
	public function claim( Claim $claim, int $limit, ?array $only = null ): array;

	/** Ends a claimed delivery's try. False where the claim was no longer ours: then nothing is written. */
	public function settle( Delivery $delivery, Claim $claim, Settlement $settlement, ?Attempt $attempt = null ): bool;

	public function add_test( Delivery $delivery, Attempt $attempt ): void;

	/** Holds what waits for a webhook that was paused or disabled. */
	public function hold_all( WebhookId $webhook, Cause $why ): void;

	/** Lets what was held for a webhook go out now. */
	public function release_all( WebhookId $webhook, \DateTimeImmutable $now ): void;

	/** Cancels what waits or is held for a webhook. */
	public function cancel_all( WebhookId $webhook, \DateTimeImmutable $now ): void;

	public function find( DeliveryId $id ): ?Delivery;

	/** @return list<Attempt> The first first. */
	public function attempts( DeliveryId $id ): array;

	/**
	 * @param list<DeliveryId> $ids
	 * @return array<string, LastAttempt> By the delivery's id.
	 */
	public function last_attempts( array $ids ): array;

	/** @return Page<Delivery> Newest first. */
	public function page( DeliveryQuery $query ): Page;

	/**
	 * @param list<WebhookId> $webhooks
	 * @return array<string, LastDelivery> By the webhook's id.
	 */
	public function last_of( array $webhooks ): array;

	/** When the next waiting delivery is due. */
	public function next_due(): ?\DateTimeImmutable;
}
