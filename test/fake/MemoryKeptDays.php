<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Retention\KeptDays;
use MultisiteWebhooks\Domain\Retention\KeptDaysSetting;

final class MemoryKeptDays implements KeptDaysSetting {

	/** @param list<string> $fixed */
	public function __construct( private KeptDays $days = new KeptDays( KeptDays::CONTENT, KeptDays::LOG ), private readonly array $fixed = [] ) {}

	public function get(): KeptDays {
		return $this->days;
	}

	public function fixed(): array {
		return $this->fixed;
	}

	public function set( KeptDays $days ): void {
		$this->days = $days;
	}
}
