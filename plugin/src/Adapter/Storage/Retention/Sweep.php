<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Retention;

use MultisiteWebhooks\Domain\Retention\Cutoffs;

/**
 * Goes through one table by its ids, a batch at a time, and removes what is no longer kept.
 *
 * What it changes it finds by reading first; then each statement goes by the key and stops after as many rows as there
 * are. Else the server may read a small table to its end, and lock what others are writing and sending.
 */
interface Sweep {

	/** Rows at most that a batch looks at, and that one statement changes. */
	public const BATCH = 250;

	/**
	 * @param string $after The last id that was looked at; '' for none.
	 * @return ?string The last id that has been looked at now; null where there was none left.
	 */
	public function batch( string $after, Cutoffs $cutoffs ): ?string;
}
