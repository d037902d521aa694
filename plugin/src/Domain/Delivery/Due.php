<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

use MultisiteWebhooks\Domain\Webhook\WebhookId;

/** A delivery that could be claimed. */
final readonly class Due {

	public function __construct( public DeliveryId $id, public WebhookId $webhook ) {}
}
