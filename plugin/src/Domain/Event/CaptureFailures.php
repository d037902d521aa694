<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Counts and reports events that could not be recorded. The code that fires an event never gets an error. */
interface CaptureFailures {

	public function record( string $event_type, string $why ): void;
}
