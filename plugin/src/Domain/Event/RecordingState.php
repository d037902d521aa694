<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

final readonly class RecordingState {

	/**
	 * @param ?\DateTimeImmutable $until    When it ends by itself; null if it is off.
	 * @param int                 $recorded How many events without a webhook this recording has added, or the last one.
	 */
	public function __construct( public ?\DateTimeImmutable $until, public int $recorded ) {}

	/** Whether the recording has stopped because of the limit. */
	public function is_full(): bool {
		return $this->recorded >= Recording::MAX_EVENTS;
	}
}
