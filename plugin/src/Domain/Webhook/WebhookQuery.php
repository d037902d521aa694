<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** Which webhooks a list shows, and in which order. */
final readonly class WebhookQuery {

	public const ORDER_BY = [ 'name', 'status', 'created_at', 'updated_at', 'last_delivery' ];

	/**
	 * @param list<WebhookStatus>      $statuses    Any of these; none for all.
	 * @param list<string>             $event_types Those that get any of these; none for all.
	 * @param value-of<self::ORDER_BY> $order_by    By their last delivery, those without one count as the oldest.
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
