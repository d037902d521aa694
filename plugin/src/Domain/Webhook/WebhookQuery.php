<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** The filters, the order and the page of a list of webhooks. */
final readonly class WebhookQuery {

	public const ORDER_BY = [ 'name', 'status', 'created_at', 'updated_at', 'last_delivery' ];

	/**
	 * @param list<WebhookStatus>      $statuses    Any of these; empty for all.
	 * @param list<string>             $event_types Webhooks that get any of these; empty for all.
	 * @param value-of<self::ORDER_BY> $order_by    Webhooks without a delivery count as having the oldest.
	 */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public string $search = '',
		public array $statuses = [],
		public array $event_types = [],
		public string $order_by = 'created_at',
		public bool $descending = true,
	) {}
}
