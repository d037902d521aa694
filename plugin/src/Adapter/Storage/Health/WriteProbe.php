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
		$option = new AtomicOption( $this->database, self::OPTION );
		try {
			$this->database->hiding_errors( static fn () => $option->set_number( random_int( 1, PHP_INT_MAX ) ) );
			return null;
		} catch ( StorageFailed $failure ) {
			return $failure->getMessage();
		}
	}
}
