<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\MemoryEventStore;

final class MemoryEventStoreTest extends EventStoreContract {

	private ?MemoryEventStore $store = null;

	protected function events(): MemoryEventStore {
		return $this->store ??= new MemoryEventStore( new MemoryDeliveryStore() );
	}
}
