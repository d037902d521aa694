<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryRateLimiter;

final class MemoryRateLimiterTest extends RateLimiterContract {

	private ?MemoryRateLimiter $pace = null;

	protected function pace(): MemoryRateLimiter {
		return $this->pace ??= new MemoryRateLimiter();
	}
}
