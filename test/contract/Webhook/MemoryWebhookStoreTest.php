<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Test\Fake\FakeSecretBox;
use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryWebhookStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryWebhookStore::class )]
final class MemoryWebhookStoreTest extends WebhookStoreContract {

	private ?MemoryDeliveryStore $deliveries = null;

	private ?MemoryWebhookStore $store = null;

	private ?FakeSecretBox $box = null;

	protected function webhooks(): MemoryWebhookStore {
		return $this->store ??= new MemoryWebhookStore( $this->deliveries(), $this->box() );
	}

	protected function box(): FakeSecretBox {
		return $this->box ??= new FakeSecretBox();
	}

	protected function change_keys(): void {
		$this->box()->keys = 'second';
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
