<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Test\Fake\Storage\MemoryTrafficStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryTrafficStore::class )]
final class MemoryTrafficStoreTest extends TrafficStoreContract {

	private ?MemoryTrafficStore $store = null;

	protected function traffic(): MemoryTrafficStore {
		return $this->store ??= new MemoryTrafficStore();
	}

	protected function given_webhook(): WebhookId {
		return $this->samples->ids->webhook();
	}
}
