<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Delivery;

use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRateLimiter;
use MultisiteWebhooks\Test\Contract\RealStores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( WpdbRateLimiter::class )]
final class WpdbRateLimiterTest extends RateLimiterContract {

	private ?WpdbRateLimiter $rate_limiter = null;

	protected function rate_limiter(): WpdbRateLimiter {
		return $this->rate_limiter ??= RealStores::connected()->rate_limiter();
	}
}
