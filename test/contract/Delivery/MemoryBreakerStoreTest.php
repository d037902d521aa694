<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Test\Fake\Storage\MemoryBreakerStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryBreakerStore::class )]
final class MemoryBreakerStoreTest extends BreakerStoreContract {

	private ?MemoryBreakerStore $store = null;

	protected function breakers(): MemoryBreakerStore {
		return $this->store ??= new MemoryBreakerStore();
	}

	protected function given_webhook(): WebhookId {
		return $this->samples->ids->webhook();
	}
}
