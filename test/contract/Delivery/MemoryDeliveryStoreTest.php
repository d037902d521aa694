<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryDeliveryStore::class )]
final class MemoryDeliveryStoreTest extends DeliveryStoreContract {

	private ?MemoryDeliveryStore $store = null;

	protected function deliveries(): MemoryDeliveryStore {
		return $this->store ??= new MemoryDeliveryStore();
	}

	protected function queue(): MemoryDeliveryStore {
		return $this->deliveries();
	}

	protected function given_webhook( WebhookStatus $status = WebhookStatus::Active ): WebhookId {
		return $this->samples->ids->webhook();
	}

	protected function events(): MemoryEventStore {
		return new MemoryEventStore( $this->deliveries() );
	}
}
