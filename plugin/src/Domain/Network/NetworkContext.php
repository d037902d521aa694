<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** Where the code that fired an event is running. */
interface NetworkContext {

	public function network(): Network;

	public function current_site_id(): int;

	/** Null where there is no such site (any more). */
	public function site( int $id ): ?Site;
}
