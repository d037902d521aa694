<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** The network and the site that the current code runs in. */
interface NetworkContext {

	public function network(): Network;

	public function current_site_id(): int;

	/** Null if the site doesn't exist or was deleted. */
	public function site( int $id ): ?Site;
}
