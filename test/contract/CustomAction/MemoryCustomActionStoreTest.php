<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\CustomAction;

use MultisiteWebhooks\Test\Fake\Storage\MemoryCustomActionStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryCustomActionStore::class )]
final class MemoryCustomActionStoreTest extends CustomActionStoreContract {

	protected function store(): MemoryCustomActionStore {
		return new MemoryCustomActionStore();
	}
}
