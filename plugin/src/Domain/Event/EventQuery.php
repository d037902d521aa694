<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Id\WebhookId;

/** The filters and the page of a list of events. */
final readonly class EventQuery {

	/** Totals above this are not counted exactly. */
	public const MAX_TOTAL = 10000;

	/** A search, or a look for what a webhook with many deliveries got, reads this many events, starting where the page does. */
	public const MAX_SEARCHED = 10000;

	/** @param list<string> $types_found Event types whose names match the search: their events do as well. */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public ?WebhookId $webhook = null,
		public ?string $type = null,
		public ?int $site = null,
		public string $search = '',
		public bool $descending = false,
		public array $types_found = [],
	) {}

	/** @param list<string> $types */
	public function with_types_found( array $types ): self {
		return new self(
			page: $this->page,
			per_page: $this->per_page,
			webhook: $this->webhook,
			type: $this->type,
			site: $this->site,
			search: $this->search,
			descending: $this->descending,
			types_found: $types,
		);
	}
}
