<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;

/** One process at a time, for an option that is read, changed and written. A process that dies loses it. */
final readonly class NamedLock {

	public function __construct( private Database $database, private string $name ) {}

	/**
	 * @param \Closure(): void $work
	 * @param int              $seconds To wait for another process; 0 for not at all.
	 * @return bool False if another process still has it. Then nothing was done.
	 */
	public function around( \Closure $work, int $seconds ): bool {
		$lock = md5( "{$this->database->tables->events} {$this->database->tables->network} {$this->name}" );
		if ( 1 !== $this->database->number( 'SELECT GET_LOCK( %s, %d ) AS locked', [ $lock, $seconds ] ) ) {
			return false;
		}
		try {
			$work();
		} finally {
			$this->database->row( 'SELECT RELEASE_LOCK( %s ) AS released', [ $lock ] );
		}
		return true;
	}
}
