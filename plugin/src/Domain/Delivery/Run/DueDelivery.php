<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Id\WebhookId;

/** A delivery that could be claimed. */
final readonly class DueDelivery {

	public function __construct( public DeliveryId $id, public WebhookId $webhook ) {}
}
