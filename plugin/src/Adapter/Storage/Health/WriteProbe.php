<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Health;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\StorageFailed;

/**
 * Whether the database takes writes just now. Where its disk is full, nobody may be able to count what couldn't be
 * recorded either, so this is asked when someone looks.
 */
final readonly class WriteProbe {

	private const OPTION = 'multisite_webhooks_write_probe';

	public function __construct( private Database $database ) {}

	/** @return ?string Why not, in the words of the database. */
	public function refusal(): ?string {
		$option = new AtomicOption( $this->database, self::OPTION );
		try {
			$this->database->hiding_errors( static fn () => $option->set( random_int( 1, PHP_INT_MAX ) ) );
			return null;
		} catch ( StorageFailed $failure ) {
			return $failure->getMessage();
		}
	}
}
