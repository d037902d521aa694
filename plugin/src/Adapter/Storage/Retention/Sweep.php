<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Domain\Retention\Cutoffs;

/**
 * Goes through one table by id, a batch at a time, and removes what is no longer kept.
 *
 * It first reads what to change. Then each statement goes by the key and stops after that number of rows. Otherwise the
 * server may read a small table to its end, and lock what others are writing and sending.
 */
interface Sweep {

	/** The maximum of rows that a batch examines, and that one statement changes. */
	public const BATCH = 250;

	/**
	 * @param string $after The last id examined so far; '' for none.
	 * @return ?string The last id examined now; null if there was none left.
	 */
	public function batch( string $after, Cutoffs $cutoffs ): ?string;
}
