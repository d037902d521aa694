<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Other processes get in the way of a statement or of a COMMIT now and then: that is ordinary, most of all where several
 * servers take writes. The whole unit is tried again, after a time that differs from process to process.
 */
final class Conflicts {

	private const TRIES = 6;

	/** Where a server lets statements wait for long, no unit is tried again after this time. */
	private const MS = 20_000;

	private const FIRST_WAIT_US = 10_000;

	/**
	 * @template T
	 * @param \Closure(): T $work Changes nothing but the database, and nothing of that if it throws.
	 * @return T
	 */
	public static function retrying( \Closure $work ): mixed {
		$until = hrtime( true ) + self::MS * 1_000_000;
		for ( $try = 1; $try < self::TRIES; $try++ ) {
			try {
				return $work();
			} catch ( StorageFailed $failure ) {
				if ( ! $failure->is_conflict() || ( 1 < $try && hrtime( true ) > $until ) ) {
					throw $failure;
				}
			}
			usleep( random_int( 0, self::FIRST_WAIT_US << ( $try - 1 ) ) );
		}
		return $work();
	}
}
