<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration;

use MultisiteWebhooks\Domain\Network\Site;

/** Records events as they are, or with what all events of a kind tell. */
interface EventRecorder {

	/**
	 * @param array<string, mixed>|\Closure(): ?array<string, mixed> $payload See Recorder.
	 * @return ?string The event's ID; null where it was not recorded.
	 */
	public function record( string $slug, array|\Closure $payload, ?int $site_id = null, ?Site $site = null ): ?string;

	/** Whether an event that was recorded in this request will still say what the request leaves behind. */
	public function is_open( string $event ): bool;
}
