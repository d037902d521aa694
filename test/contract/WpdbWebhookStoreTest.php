<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\WpdbWebhookStore;

final class WpdbWebhookStoreTest extends WebhookStoreContract {

	private ?MariaDb $database = null;

	private ?WpdbSubscriptions $subscriptions = null;

	protected function webhooks(): WpdbWebhookStore {
		return $this->database()->webhooks( fn () => $this->subscriptions()->forget() );
	}

	protected function subscriptions(): WpdbSubscriptions {
		return $this->subscriptions ??= $this->database()->subscriptions();
	}

	private function database(): MariaDb {
		return $this->database ??= MariaDb::connected();
	}
}
