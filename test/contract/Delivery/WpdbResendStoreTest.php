<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Adapter\Storage\Deliveries\ResendRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryQueue;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbQueuedStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRecoverStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbResendStore;
use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbResendStore::class )]
#[CoversClass( WpdbQueuedStore::class )]
#[CoversClass( WpdbRecoverStore::class )]
#[CoversClass( ResendRows::class )]
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

	protected function waiting(): WpdbQueuedStore {
		return $this->stores()->waiting();
	}

	protected function recover(): WpdbRecoverStore {
		return $this->stores()->recover();
	}

	private function stores(): Stores {
		return $this->stores ??= RealStores::connected( $this->samples->clock );
	}
}
