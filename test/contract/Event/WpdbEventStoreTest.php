<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Event;

use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Test\Contract\RealStores;
use MultisiteWebhooks\Wiring\Stores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbEventStore::class )]
final class WpdbEventStoreTest extends EventStoreContract {

	private ?Stores $stores = null;

	protected function events(): WpdbEventStore {
		$this->stores ??= RealStores::connected( $this->samples->clock );
		return $this->stores->events();
	}
}
