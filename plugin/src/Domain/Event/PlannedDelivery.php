<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Webhook\Subscription;

/** A delivery that an event needs, as decided when it was captured. */
final readonly class PlannedDelivery {

	public function __construct( public DeliveryId $delivery, public Subscription $subscription ) {}
}
