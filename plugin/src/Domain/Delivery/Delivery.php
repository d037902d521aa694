<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Event\EventId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** One event owed to one webhook. */
final readonly class Delivery {

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
	) {}

	/** What an attempt has made of it. */
	public function after( Settlement $settlement ): self {
		return new self(
			$this->id,
			$this->event,
			$this->webhook,
			$this->event_type,
			$this->site,
			$this->test,
			$this->format,
			$settlement->status,
			$settlement->reason,
			$this->attempt_count + 1,
			$this->created_at,
			$settlement->next_try_at,
			$settlement->finished_at,
		);
	}
}
