<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryKeptDays;

final class MemoryKeptDaysTest extends KeptDaysSettingContract {

	protected function setting(): MemoryKeptDays {
		return new MemoryKeptDays();
	}
}
