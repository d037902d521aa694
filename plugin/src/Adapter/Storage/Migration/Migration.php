<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Migration;

use MultisiteWebhooks\Adapter\Storage\Database;

/**
 * One step of the schema. Once released, it never changes: a later step fixes it. While a later step is not done, the plugin works on
 * the tables as they are.
 */
interface Migration {

	public function number(): int;

	/**
	 * Does a part of it: changes a table, or moves one batch of rows. It may be cut off anywhere, be repeated, and run in two processes
	 * at once.
	 *
	 * @return bool Whether more is left to do.
	 */
	public function advance( Database $database ): bool;
}
