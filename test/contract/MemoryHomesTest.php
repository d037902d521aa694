<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryHomes;

final class MemoryHomesTest extends HomeStoreContract {

	protected function homes(): MemoryHomes {
		return new MemoryHomes();
	}
}
