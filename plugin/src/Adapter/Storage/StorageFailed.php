<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\StoreFailed;

/** The database rejected a statement. The code is the server's number of the error; 0 if there is none. */
final class StorageFailed extends StoreFailed {

	private const CONFLICTS = [
		// A deadlock. A cluster says this also at COMMIT, when another server has changed the same rows.
		1213,
		// Waited too long for a lock. Rolls back only the statement, so the caller rolls back the rest.
		1205,
		// The row has changed since this transaction began: MariaDB since 11.6.
		1020,
	];

	/** For a conflict that the database itself does not notice. */
	public static function conflict( string $message ): self {
		return new self( $message, self::CONFLICTS[0] );
	}

	/** Whether another process was in the way. */
	public function is_conflict(): bool {
		return in_array( $this->getCode(), self::CONFLICTS, true );
	}

	public function is_refusal(): bool {
		return ! $this->is_conflict();
	}
}
