<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Id\DeliveryId;

/** What is due for one webhook, and where it goes. */
final readonly class Lane {

	/** @param list<DeliveryId> $ids The longest due first. */
	public function __construct( public string $host, public array $ids ) {}
}
