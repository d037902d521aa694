<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Counts and tells what could not be recorded, since the caller of an event is never told. */
interface CaptureFailures {

	public function note( string $event_type, string $why ): void;
}
