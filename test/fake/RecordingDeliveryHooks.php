<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryHooks;
use MultisiteWebhooks\Domain\Webhook\Webhook;

final class RecordingDeliveryHooks implements DeliveryHooks {

	public bool $lets_out = true;

	/** @var list<string> */
	public array $fired = [];

	public function should_deliver( Delivery $delivery, Webhook $webhook ): bool {
		return $this->lets_out;
	}

	public function delivered( Delivery $delivery, Attempt $attempt ): void {
		$this->fired[] = 'delivered';
	}

	public function failed( Delivery $delivery, Attempt $attempt ): void {
		$this->fired[] = 'failed';
	}
}
