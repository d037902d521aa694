<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\StoreFailed;

/** The database rejected a statement. */
final class StorageFailed extends StoreFailed {

	public function is_refusal(): bool {
		return ! Conflicts::is_conflict( $this );
	}
}
