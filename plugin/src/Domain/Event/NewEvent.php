<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;

/** An event that is ready to be recorded. */
final readonly class NewEvent {

	/**
	 * @param ?\DateTimeImmutable   $open_until Until when its content may change: see OpenEvents.
	 */
	public function __construct(
		public EventId $id,
		public string $type,
		public ?int $site_id,
		public \DateTimeImmutable $at,
		public SerializedEvent $serialized,
		public PlannedDeliveries $planned,
		public ?\DateTimeImmutable $open_until = null,
	) {}
}
