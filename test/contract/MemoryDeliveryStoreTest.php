<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\MemoryEventStore;

final class MemoryDeliveryStoreTest extends DeliveryStoreContract {

	private ?MemoryDeliveryStore $store = null;

	protected function deliveries(): MemoryDeliveryStore {
		return $this->store ??= new MemoryDeliveryStore();
	}

	protected function events(): MemoryEventStore {
		return new MemoryEventStore( $this->deliveries() );
	}
}
