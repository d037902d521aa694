<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The filters and the page of a list of events. */
final readonly class EventQuery {

	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public ?WebhookId $webhook = null,
		public ?string $type = null,
		public ?int $site = null,
		public string $search = '',
	) {}
}
