<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\Content;
use MultisiteWebhooks\Domain\Event\Body\EventFacts;

/** An event that this process has recorded, and what it says at the moment. */
final readonly class OpenEvent {

	/** @param \Closure(): ?array<array-key, mixed> $payload What it would say now: see Capture. */
	public function __construct(
		public EventFacts $facts,
		public \Closure $payload,
		public Content $recorded,
		public bool $wants_flat,
		public int $depth,
	) {}

	public function with( Content $recorded ): self {
		return new self( $this->facts, $this->payload, $recorded, $this->wants_flat, $this->depth );
	}
}
