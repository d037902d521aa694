<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook;

/** The filters, the order and the page of a list of webhooks. */
final readonly class WebhookQuery {

	/**
	 * @param list<WebhookStatus> $statuses    Any of these; empty for all.
	 * @param list<string>        $event_types Webhooks that get any of these; empty for all.
	 */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public string $search = '',
		public array $statuses = [],
		public array $event_types = [],
		public WebhookOrder $order_by = WebhookOrder::CreatedAt,
		public bool $descending = true,
	) {}
}
