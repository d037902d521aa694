<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryPace;

final class MemoryPaceTest extends PaceContract {

	private ?MemoryPace $pace = null;

	protected function pace(): MemoryPace {
		return $this->pace ??= new MemoryPace();
	}
}
