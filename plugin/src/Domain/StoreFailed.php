<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** What is stored can't be read or written now: the database is away, or refuses. */
abstract class StoreFailed extends \RuntimeException {

	/** Whether it refuses everything of this kind, rather than this once or this one. */
	public function is_refusal(): bool {
		return true;
	}
}
