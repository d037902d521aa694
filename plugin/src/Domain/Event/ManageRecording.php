<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Starts and stops the recording of everything. */
interface ManageRecording {

	public function state(): RecordingState;

	/** For Recording::MINUTES from now. Counts anew. */
	public function start(): void;

	public function stop(): void;
}
