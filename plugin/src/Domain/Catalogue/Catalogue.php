<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalogue;

/** All event types that this network knows. */
interface Catalogue {

	/** @return list<EventType> In the order in which people read them: by group, then by name. */
	public function all(): array;

	public function find( string $slug ): ?EventType;
}
