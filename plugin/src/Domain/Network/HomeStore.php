<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

/** Keeps the home of one network, in its database: what is copied with it. */
interface HomeStore {

	/** Null where none is known yet. Never from a cache: another process may have just been told to stay silent. */
	public function find(): ?Home;

	public function save( Home $home ): void;
}
