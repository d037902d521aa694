<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** Which webhooks a list shows, and in which order. */
final readonly class WebhookQuery {

	public const ORDER_BY = [ 'name', 'status', 'created_at', 'updated_at' ];

	/** @param value-of<self::ORDER_BY> $order_by */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public string $search = '',
		public ?WebhookStatus $status = null,
		public ?string $event_type = null,
		public string $order_by = 'created_at',
		public bool $descending = true,
	) {}
}
