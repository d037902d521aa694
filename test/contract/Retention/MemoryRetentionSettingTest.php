<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Retention;

use MultisiteWebhooks\Test\Fake\Storage\MemoryRetentionSetting;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( MemoryRetentionSetting::class )]
final class MemoryRetentionSettingTest extends RetentionSettingContract {

	protected function setting(): MemoryRetentionSetting {
		return new MemoryRetentionSetting();
	}
}
