<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** How an event reaches one webhook. */
final readonly class EventDelivery {

	public function __construct( public DeliveryId $id, public WebhookId $webhook, public DeliveryStatus $status ) {}
}
