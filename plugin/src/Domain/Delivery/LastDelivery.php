<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** The newest delivery of a webhook that was no test. */
final readonly class LastDelivery {

	public function __construct( public \DateTimeImmutable $at, public DeliveryStatus $status ) {}
}
