<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** Which event types can't happen now. Asked only when somebody looks, never when an event happens. */
interface Availability {

	/** Null if it can happen, and also if that can't be known cheaply. */
	public function unavailable( EventType $type ): ?Unavailable;
}
