<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Network;

use MultisiteWebhooks\Test\Fake\Storage\MemoryHomeStore;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryHomeStore::class )]
final class MemoryHomeStoreTest extends HomeStoreContract {

	protected function homes(): MemoryHomeStore {
		return new MemoryHomeStore();
	}
}
