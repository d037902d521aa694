<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Id\EventId;

/** What never changes of an event, whatever it says. */
final readonly class EventFacts {

	public function __construct( public EventId $id, public string $type, public \DateTimeImmutable $at, public int $site_id ) {}
}
