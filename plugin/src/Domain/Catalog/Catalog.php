<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** All event types of this network. */
interface Catalog {

	/** @return list<EventType> In display order: by group, then by name. */
	public function all(): array;

	public function find( string $slug ): ?EventType;
}
