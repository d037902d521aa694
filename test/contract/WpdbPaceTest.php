<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\WpdbPace;

final class WpdbPaceTest extends PaceContract {

	private ?WpdbPace $pace = null;

	protected function pace(): WpdbPace {
		return $this->pace ??= MariaDb::connected()->pace();
	}
}
