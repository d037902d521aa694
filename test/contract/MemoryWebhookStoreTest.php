<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryWebhookStore;

final class MemoryWebhookStoreTest extends WebhookStoreContract {

	private ?MemoryWebhookStore $store = null;

	protected function webhooks(): MemoryWebhookStore {
		return $this->store ??= new MemoryWebhookStore();
	}

	protected function subscriptions(): MemoryWebhookStore {
		return $this->webhooks();
	}
}
