<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Id\EventId;

/** An event with its position; PHP_INT_MAX while it has none. */
final readonly class RecordedEvent {

	public function __construct( public EventId $id, public string $type, public int $position, public SerializedEvent $serialized ) {}
}
