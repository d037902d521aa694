<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\Subscription;

/** One event owed to one webhook, as decided at capture. */
final readonly class PlannedDelivery {

	public function __construct( public DeliveryId $delivery, public Subscription $subscription ) {}
}
