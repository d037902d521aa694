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
	}
}
