<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;

/** One event owed to one webhook. */
final readonly class Delivery {

	/** @param ?DeliveryId $resend_of The one that it sends again; null where it is the first of its event and webhook. */
	public function __construct(
		public DeliveryId $id,
		public EventId $event,
		public WebhookId $webhook,
		public string $event_type,
		public ?int $site,
		public bool $test,
		public Format $format,
		public DeliveryStatus $status,
		public ?string $reason,
		public int $attempt_count,
		public \DateTimeImmutable $created_at,
		public ?\DateTimeImmutable $next_try_at,
		public ?\DateTimeImmutable $finished_at,
		public ?DeliveryId $resend_of = null,
	) {}

	/** What an attempt has made of it. */
	public function after( DeliveryTransition $transition ): self {
		return new self(
			$this->id,
			$this->event,
			$this->webhook,
			$this->event_type,
			$this->site,
			$this->test,
			$this->format,
			$transition->status,
			$transition->reason,
			$this->attempt_count + 1,
			$this->created_at,
			$transition->next_try_at,
			$transition->finished_at,
			$this->resend_of,
		);
	}

	/**
	 * The same event to the same webhook once more, from its first attempt on.
	 *
	 * @param WebhookStatus      $status Of the webhook: one that holds its deliveries holds this one too.
	 * @param \DateTimeImmutable $due    When it is to be sent.
	 */
	public function again( DeliveryId $id, WebhookStatus $status, \DateTimeImmutable $due ): self {
		$held = Cause::of_holding( $status );
		return new self(
			$id,
			$this->event,
			$this->webhook,
			$this->event_type,
			$this->site,
			false,
			$this->format,
			null === $held ? DeliveryStatus::Waiting : DeliveryStatus::Held,
			$held?->value,
			0,
			$id->time(),
			null === $held ? $due : null,
			null,
			$this->id,
		);
	}
}
