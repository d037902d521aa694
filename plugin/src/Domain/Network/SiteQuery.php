<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** The filters, the order and the page of a list of sites. */
final readonly class SiteQuery {

	/** @param list<int> $ids Any of these; empty for all. */
	public function __construct(
		public int $page = 1,
		public int $per_page = 20,
		public string $search = '',
		public array $ids = [],
		public SiteOrder $order_by = SiteOrder::Id,
		public bool $descending = false,
	) {}
}
