<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** Tells other code what became of deliveries, and asks it whether one should go out. */
interface DeliveryHooks {

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool;

	public function delivered( Delivery $delivery, Attempt $attempt ): void;

	/** It was given up. */
	public function failed( Delivery $delivery, Attempt $attempt ): void;
}
