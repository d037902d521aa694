<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

final class MemoryRetentionSetting implements RetentionSetting {

	/** @param list<string> $fixed */
	public function __construct(
		private RetentionDays $days = new RetentionDays( RetentionDays::DEFAULT_CONTENT, RetentionDays::DEFAULT_LOG ),
		private readonly array $fixed = [],
	) {}

	public function get(): RetentionDays {
		return $this->days;
	}

	public function fixed(): array {
		return $this->fixed;
	}

	public function set( RetentionDays $days ): void {
		$this->days = $days;
	}
}
