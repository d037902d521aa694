<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Counts and reports events that could not be recorded. The code that fires an event never gets an error. */
interface CaptureFailures {

	/** @param bool $is_refused Whether the database takes none at the moment. */
	public function record( string $event_type, string $why, bool $is_refused = false ): void;
}
