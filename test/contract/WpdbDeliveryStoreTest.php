<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;

final class WpdbDeliveryStoreTest extends DeliveryStoreContract {

	private ?MariaDb $database = null;

	protected function deliveries(): WpdbDeliveryStore {
		return $this->database()->deliveries();
	}

	protected function events(): WpdbEventStore {
		return $this->database()->events();
	}

	private function database(): MariaDb {
		return $this->database ??= MariaDb::connected();
	}
}
