<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Event;

use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryEventStore::class )]
final class MemoryEventStoreTest extends EventStoreContract {

	private ?MemoryEventStore $store = null;

	protected function events(): MemoryEventStore {
		return $this->store ??= new MemoryEventStore( new MemoryDeliveryStore() );
	}
}
