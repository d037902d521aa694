<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRateLimiter;

final class WpdbRateLimiterTest extends RateLimiterContract {

	private ?WpdbRateLimiter $pace = null;

	protected function pace(): WpdbRateLimiter {
		return $this->pace ??= MariaDb::connected()->pace();
	}
}
