<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;

/** Reports events whose payload doesn't fit the schema of their type. They are sent all the same. */
interface SchemaMisfits {

	/**
	 * Called whenever an event is composed; the last call for it counts.
	 *
	 * @param list<SchemaProblem> $problems Empty if it fits.
	 */
	public function tell( EventFacts $facts, array $problems ): void;
}
