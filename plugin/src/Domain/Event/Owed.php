<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Delivery\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\Subscription;

/** One event owed to one webhook, as decided at capture. */
final readonly class Owed {

	public function __construct( public DeliveryId $delivery, public Subscription $subscription ) {}
}
