<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Test\Fake\MemoryRetentionSetting;

final class MemoryRetentionSettingTest extends RetentionSettingContract {

	protected function setting(): MemoryRetentionSetting {
		return new MemoryRetentionSetting();
	}
}
