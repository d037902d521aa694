<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Recording everything for a while: events that no webhook subscribes to as well, for people who look for the right event. */
interface Recording {

	public const MINUTES = 60;

	/** It stops after about this many events that no webhook subscribes to. */
	public const MAX_EVENTS = 10_000;

	/** Whether an event that no webhook subscribes to is recorded now. Costs no query while recording is off. */
	public function takes_unwanted(): bool;

	/** After such an event was recorded. */
	public function count_unwanted(): void;
}
