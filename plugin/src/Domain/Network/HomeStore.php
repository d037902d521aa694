<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** Stores the home of one network in its database, so that a copy of the database brings it along. */
interface HomeStore {

	/** Null before the first run. Never cached: an admin may have just declared it a copy in another process. */
	public function find(): ?Home;

	public function save( Home $home ): void;
}
