<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\Stores;
use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;

final class WpdbDeliveryStoreTest extends DeliveryStoreContract {

	private ?Stores $stores = null;

	protected function deliveries(): WpdbDeliveryStore {
		return $this->stores()->deliveries();
	}

	protected function events(): WpdbEventStore {
		return $this->stores()->events();
	}

	private function stores(): Stores {
		return $this->stores ??= MariaDb::connected();
	}
}
