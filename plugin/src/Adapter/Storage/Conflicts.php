<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/**
 * Other processes get in the way of a statement or of a COMMIT now and then: that is ordinary, most of all where several
 * servers take writes. The whole unit is tried again, after a time that differs from process to process.
 */
final class Conflicts {

	private const CODES = [
		// A deadlock. A cluster says this also at COMMIT, when another server has changed the same rows.
		1213,
		// Waited too long for a lock. Rolls back only the statement, so the caller rolls back the rest.
		1205,
		// The row has changed since this transaction began: MariaDB since 11.6.
		1020,
	];

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
				if ( ! self::is_conflict( $failure ) || ( 1 < $try && hrtime( true ) > $until ) ) {
					throw $failure;
				}
			}
			usleep( random_int( 0, self::FIRST_WAIT_US << ( $try - 1 ) ) );
		}
		return $work();
	}

	/** For what the database itself does not notice: the unit begins again. */
	public static function found( string $message ): StorageFailed {
		return new StorageFailed( $message, self::CODES[0] );
	}

	public static function is_conflict( StorageFailed $failure ): bool {
		return in_array( $failure->getCode(), self::CODES, true );
	}
}
