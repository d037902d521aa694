<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Test\Fake\Storage\MemoryRateLimiter;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryRateLimiter::class )]
final class MemoryRateLimiterTest extends RateLimiterContract {

	private ?MemoryRateLimiter $rate_limiter = null;

	protected function rate_limiter(): MemoryRateLimiter {
		return $this->rate_limiter ??= new MemoryRateLimiter();
	}
}
