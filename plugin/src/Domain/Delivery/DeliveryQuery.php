<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** Which deliveries a list shows. */
final readonly class DeliveryQuery {

	/** Counted exactly up to here, so that a page costs the same whatever the size of the log. */
	public const MAX_TOTAL = 10000;

	/** @param ?DeliveryId $cursor The last one of the page before. */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public ?WebhookId $webhook = null,
		public ?string $event_type = null,
		public ?DeliveryStatus $status = null,
		public ?int $site = null,
		public ?\DateTimeImmutable $after = null,
		public ?\DateTimeImmutable $before = null,
		public string $search = '',
		public bool $descending = true,
		public ?DeliveryId $cursor = null,
	) {}

	/** Whether nothing else was asked for than a time. */
	public function is_of_time_alone(): bool {
		$is_of_all = null === $this->webhook && null === $this->event_type && null === $this->status && null === $this->site && '' === $this->search;
		return $is_of_all && ( null !== $this->after || null !== $this->before );
	}
}
