<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** All event types that this network knows. */
interface Catalog {

	/** @return list<EventType> In the order in which people read them: by group, then by name. */
	public function all(): array;

	public function find( string $slug ): ?EventType;
}
