<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** The filters, the order and the page of a list of deliveries. */
final readonly class DeliveryQuery {

	/** Where counting stops, so that a page costs the same whatever the size of the log. */
	public const MAX_TOTAL = 10000;

	/** @param ?DeliveryId $cursor The last delivery of the previous page. */
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

	/** Whether it filters by time and by nothing else: every other property but these is a filter. */
	public function filters_by_time_only(): bool {
		$no_filters = [ 'page', 'per_page', 'after', 'before', 'descending', 'cursor' ];
		$filters    = array_diff_key( get_object_vars( $this ), array_flip( $no_filters ) );
		$used       = array_filter( $filters, static fn ( mixed $value ): bool => null !== $value && '' !== $value );
		return [] === $used && ( null !== $this->after || null !== $this->before );
	}
}
