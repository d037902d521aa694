<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Asks other code whether a delivery should be sent, and tells it when one has ended. */
interface DeliveryHooks {

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool;

	public function delivered( Delivery $delivery, Attempt $attempt ): void;

	/** The last attempt failed. */
	public function failed( Delivery $delivery, Attempt $attempt ): void;
}
