<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Event\CaptureFailures;

final class RecordingCaptureFailures implements CaptureFailures {

	/** @var list<string> */
	public array $notes = [];

	public function record( string $event_type, string $why, bool $is_refused = false ): void {
		$this->notes[] = "{$event_type}: {$why}" . ( $is_refused ? ' (refused)' : '' );
	}
}
