<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/**
 * Checks whether the database accepts writes now. With a full disk, failures to record may not even be counted, so this
 * runs when someone opens Site Health.
 */
final readonly class WriteProbe {

	private const OPTION = 'multisite_webhooks_write_probe';

	/** More than fits in what is free inside the pages of a table, and less than the largest event. */
	private const BYTES = 524_288;

	public function __construct( private Database $database ) {}

	/** @return ?string The database's error message; null if it accepts writes. */
	public function error(): ?string {
		try {
			$this->database->hiding_errors( $this->write( ... ) );
			return null;
		} catch ( StorageFailed $failure ) {
			return $failure->getMessage();
		}
	}

	/** @throws StorageFailed */
	private function write(): void {
		( new AtomicOption( $this->database, self::OPTION ) )->set_number( random_int( 1, PHP_INT_MAX ) );
		foreach ( $this->database->tables->all() as $table ) {
			// Changes nothing, but fails for a table that is missing, damaged, or read-only.
			$this->database->execute( 'DELETE FROM %i WHERE network_id = %d AND network_id <> network_id', [ $table, $this->database->tables->network ] );
		}
		$this->write_an_event();
	}

	/**
	 * On a disk that is almost full, an option can be changed and an event can't be stored.
	 *
	 * @throws StorageFailed
	 */
	private function write_an_event(): void {
		$this->database->rehearse(
			fn (): int => $this->database->execute(
				"INSERT INTO %i ( id, network_id, type, recorded_at, owed, envelope ) VALUES ( %s, %d, 'probe', '', '', %s )",
				[
					$this->database->tables->events,
					'probe_' . bin2hex( random_bytes( 12 ) ),
					$this->database->tables->network,
					str_repeat( 'x', self::BYTES ),
				]
			)
		);
	}
}
