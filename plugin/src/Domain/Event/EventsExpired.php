<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event;

/** The reader stopped further back than what is kept, so it may have missed events. */
final class EventsExpired extends \RuntimeException {}
