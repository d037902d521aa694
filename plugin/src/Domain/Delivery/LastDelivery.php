<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** The latest delivery of a webhook, leaving out tests. */
final readonly class LastDelivery {

	public function __construct( public \DateTimeImmutable $at, public DeliveryStatus $status ) {}
}
