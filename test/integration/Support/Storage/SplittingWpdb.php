<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

/** The replica answers reads, except inside a transaction. It can't be told otherwise. */
final class SplittingWpdb extends ReplicatedWpdb {

	protected function asks_replica(): bool {
		return ! $this->is_in_transaction;
	}
}
