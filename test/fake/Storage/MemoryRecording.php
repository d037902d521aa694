<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Event\Recording;

/** Recording everything, in memory. */
final class MemoryRecording implements Recording {

	public bool $is_on = false;

	public int $recorded = 0;

	public function takes_unwanted(): bool {
		return $this->is_on && $this->recorded < self::MAX_EVENTS;
	}

	public function count_unwanted(): void {
		++$this->recorded;
	}
}
