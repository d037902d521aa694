<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Tables;

/** One step of the schema. Once released, it never changes: a later step fixes it. */
interface Migration {

	public function number(): int;

	/**
	 * Statements that change nothing when run again.
	 *
	 * @return list<string>
	 */
	public function statements( Tables $tables, string $charset_collate ): array;
}
