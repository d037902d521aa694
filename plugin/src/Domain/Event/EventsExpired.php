<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** The reader's last event is older than the events that are kept, so it may have missed some. */
final class EventsExpired extends \RuntimeException {}
