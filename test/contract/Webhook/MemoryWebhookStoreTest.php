<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryWebhookStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryWebhookStore::class )]
final class MemoryWebhookStoreTest extends WebhookStoreContract {

	private ?MemoryDeliveryStore $deliveries = null;

	private ?MemoryWebhookStore $store = null;

	protected function webhooks(): MemoryWebhookStore {
		return $this->store ??= new MemoryWebhookStore( $this->deliveries() );
	}

	protected function subscriptions(): MemoryWebhookStore {
		return $this->webhooks();
	}

	protected function events(): MemoryEventStore {
		return new MemoryEventStore( $this->deliveries() );
	}

	private function deliveries(): MemoryDeliveryStore {
		return $this->deliveries ??= new MemoryDeliveryStore();
	}
}
