<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryHomeStore;

final class MemoryHomeStoreTest extends HomeStoreContract {

	protected function homes(): MemoryHomeStore {
		return new MemoryHomeStore();
	}
}
