<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Webhook;

use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookFailures;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbWebhookStore;
use MultisiteWebhooks\Test\Contract\MariaDb;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbWebhookStore::class )]
#[CoversClass( WebhookFailures::class )]
#[CoversClass( WpdbSubscriptions::class )]
final class WpdbWebhookStoreTest extends WebhookStoreContract {

	private ?Stores $stores = null;

	protected function webhooks(): WpdbWebhookStore {
		return $this->stores()->webhooks();
	}

	protected function subscriptions(): WpdbSubscriptions {
		return $this->stores()->subscriptions();
	}

	protected function events(): WpdbEventStore {
		return $this->stores()->events();
	}

	private function stores(): Stores {
		return $this->stores ??= MariaDb::connected();
	}
}
