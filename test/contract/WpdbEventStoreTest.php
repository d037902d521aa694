<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;

final class WpdbEventStoreTest extends EventStoreContract {

	private ?MariaDb $database = null;

	protected function events(): WpdbEventStore {
		$this->database ??= MariaDb::connected();
		return $this->database->events();
	}
}
