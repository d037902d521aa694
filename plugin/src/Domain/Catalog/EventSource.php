<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Where an event comes from. */
enum EventSource: string {

	case WordPress         = 'wordpress';
	case UltimateMultisite = 'ultimate-multisite';

	/** Other code, which registers the event type itself. */
	case Custom = 'custom';
}
