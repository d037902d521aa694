<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryQueuedStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRecoverStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryResendStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryResendStore::class )]
final class MemoryResendStoreTest extends ResendStoreContract {

	private ?MemoryDeliveryStore $deliveries = null;

	private ?MemoryEventStore $events = null;

	protected function deliveries(): MemoryDeliveryStore {
		return $this->deliveries ??= new MemoryDeliveryStore();
	}

	protected function queue(): MemoryDeliveryStore {
		return $this->deliveries();
	}

	protected function events(): MemoryEventStore {
		return $this->events ??= new MemoryEventStore( $this->deliveries() );
	}

	protected function resends(): MemoryResendStore {
		return new MemoryResendStore( $this->deliveries(), $this->events() );
	}

	protected function waiting(): MemoryQueuedStore {
		return new MemoryQueuedStore( $this->deliveries() );
	}

	protected function recover(): MemoryRecoverStore {
		return new MemoryRecoverStore( $this->deliveries(), $this->resends(), $this->waiting() );
	}
}
