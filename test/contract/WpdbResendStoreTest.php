<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\Stores;
use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryQueue;
use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\WpdbRecoverStore;
use MultisiteWebhooks\Adapter\Storage\WpdbResendStore;
use MultisiteWebhooks\Adapter\Storage\WpdbWaitingStore;

final class WpdbResendStoreTest extends ResendStoreContract {

	private ?Stores $stores = null;

	protected function deliveries(): WpdbDeliveryStore {
		return $this->stores()->deliveries();
	}

	protected function queue(): WpdbDeliveryQueue {
		return $this->stores()->queue();
	}

	protected function events(): WpdbEventStore {
		return $this->stores()->events();
	}

	protected function resends(): WpdbResendStore {
		return $this->stores()->resends();
	}

	protected function waiting(): WpdbWaitingStore {
		return $this->stores()->waiting();
	}

	protected function recover(): WpdbRecoverStore {
		return $this->stores()->recover();
	}

	private function stores(): Stores {
		return $this->stores ??= MariaDb::connected();
	}
}
