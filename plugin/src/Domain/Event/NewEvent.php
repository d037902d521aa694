<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** Something that happened, ready to be recorded. */
final readonly class NewEvent {

	/** @param non-empty-list<Owed> $owed */
	public function __construct(
		public EventId $id,
		public string $type,
		public ?int $site_id,
		public \DateTimeImmutable $at,
		public Recording $recording,
		public array $owed,
	) {}
}
